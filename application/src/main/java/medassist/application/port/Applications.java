package medassist.application.port;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.ledger.ApplicationKey;

/** What persons apply for 救助申请. */
public interface Applications {

    Optional<AidApplication> find(ApplicationKey key);

    /** At most {@code limit} applications of the filter that come after the place, those first whose next step is due first. */
    List<AidApplication> list(Filter filter, Reach reach, Place after, int limit);

    /** All applications of the filter in the order of the list, read a page at a time. */
    default List<AidApplication> all(Filter filter, Reach reach) {
        int page = 200;
        var all = new ArrayList<AidApplication>();
        List<AidApplication> read;
        do {
            read = list(filter, reach, all.isEmpty() ? Place.START : Place.of(all.getLast()), page);
            all.addAll(read);
        } while (read.size() == page);
        return all;
    }

    /** At most {@code limit} granted or revoked ones of the filter whose number is that or comes after it, by number; claims by hand are left out. */
    List<AidApplication> payable(PayableFilter filter, Reach reach, String from, int limit);

    /**
     * Which applications are looked for; what is empty does not matter.
     *
     * @param overdueOn those whose next step was due before the day
     */
    record Filter(
            String jurisdiction,
            Optional<ApplicationState> state,
            String kind,
            String personId,
            Optional<LocalDate> overdueOn) {}

    /**
     * Where an application stands in a list.
     *
     * @param dueOn {@link #NEVER} where none is known
     */
    record Place(LocalDate dueOn, String key) {

        /** Before all others. */
        public static final Place START = new Place(LocalDate.of(1, 1, 1), "");

        /** A day after all others, of an application without one. */
        public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

        public static Place of(AidApplication application) {
            return new Place(
                    application.dueOn().orElse(NEVER), application.key().toString());
        }
    }
}
