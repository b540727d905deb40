package medassist.application.reconciling;

import java.time.LocalDate;
import java.util.Comparator;
import medassist.domain.clearing.StatementLine;
import medassist.domain.settlement.Settlement;

/** A line of an institution's statement with its place there. */
public record PlacedLine(Place place, StatementLine line) {

    static PlacedLine of(StatementLine line, Settlement settlement) {
        return new PlacedLine(new Place(line.day(), settlement.number().value(), line.kind()), line);
    }

    /**
     * A place in an institution's statement: by day, then by the number of the settlement, then the advance before the
     * reversal. No two lines have the same.
     *
     * @param settlement the number of the settlement; the line of its reversal may have another
     */
    public record Place(LocalDate day, String settlement, StatementLine.Kind kind) implements Comparable<Place> {

        /** Before the first line. */
        public static final Place START = new Place(LocalDate.of(1, 1, 1), "", StatementLine.Kind.ADVANCE);

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::day)
                .thenComparing(Place::settlement)
                .thenComparing(Place::kind);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
