package medassist.domain.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import medassist.domain.validity.Validity;

/** Cuts time where something begins or ends, so that nothing changes inside a piece. */
final class Periods {

    private Periods() {}

    /** The pieces of the whole, in order. */
    static List<Validity> of(Validity whole, Collection<Validity> parts) {
        var starts = new TreeSet<LocalDate>();
        starts.add(whole.from());
        for (Validity part : parts) {
            starts.add(part.from());
            if (!part.isOpen()) {
                starts.add(part.to().plusDays(1));
            }
        }
        List<LocalDate> inside = starts.stream().filter(whole::includes).toList();
        var pieces = new ArrayList<Validity>();
        for (int i = 0; i < inside.size(); i++) {
            LocalDate last = i + 1 < inside.size() ? inside.get(i + 1).minusDays(1) : whole.to();
            pieces.add(new Validity(inside.get(i), last));
        }
        return pieces;
    }

    /** The pieces with neighbours joined. */
    static List<Validity> joined(List<Validity> pieces) {
        var joined = new ArrayList<Validity>();
        for (Validity piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().to().plusDays(1).equals(piece.from())) {
                joined.add(new Validity(joined.removeLast().from(), piece.to()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
