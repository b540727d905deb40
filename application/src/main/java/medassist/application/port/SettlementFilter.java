package medassist.application.port;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;

/**
 * Which settlements are looked for.
 *
 * @param personId empty for anyone's
 * @param institutionId empty for any institution's
 * @param settlementId the institution's own number; empty for any
 * @param from the first settlement date
 * @param to the last settlement date
 * @param doubt what the office should look at about them; empty for anything or nothing
 */
public record SettlementFilter(
        String personId,
        String institutionId,
        String settlementId,
        LocalDate from,
        LocalDate to,
        State state,
        Optional<Doubt> doubt) {

    /** Settlements of any number, with or without doubts. */
    public SettlementFilter(String personId, String institutionId, LocalDate from, LocalDate to, State state) {
        this(personId, institutionId, "", from, to, state, Optional.empty());
    }

    /** Whether only those are looked for that stand, or that were reversed. */
    public enum State {
        ANY,
        POSTED,
        REVERSED
    }

    /** A place in the list, which is in the order of settlement dates and, on a day, of settlement numbers. */
    public record Place(LocalDate settledOn, String number) {

        /** Before the first settlement. */
        public static final Place START = new Place(LocalDate.of(1, 1, 1), "");

        /** The place of a settlement. */
        public static Place of(Settlement settlement) {
            return new Place(
                    settlement.claim().visit().settledOn(), settlement.number().value());
        }
    }
}
