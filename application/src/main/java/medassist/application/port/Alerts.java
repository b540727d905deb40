package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;

/** The alerts of persons' years 预警. */
public interface Alerts {

    Optional<Alert> find(AlertId id);

    /** At most {@code limit} alerts of the filter with an id behind {@code after}, by id. */
    List<Alert> list(Filter filter, Reach reach, String after, int limit);

    /**
     * Which alerts are looked for; what is empty does not matter.
     *
     * @param year 0 for any
     * @param rule the id of a rule of the pack
     * @param township the whole township in which the person lives, as it was registered
     */
    record Filter(
            String personId, String jurisdiction, int year, String rule, Optional<AlertState> state, String township) {

        /** Those of a person. */
        public static Filter of(String personId) {
            return new Filter(personId, "", 0, "", Optional.empty(), "");
        }
    }
}
