package medassist.application.port;

import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementState;

/**
 * Which reversals that stand are looked for. Those by which an institution has undone a settlement as one of unknown outcome
 * (2601) are none.
 *
 * @param institutionId empty for any institution's
 * @param from the first day in China on which they were made
 * @param to the last day
 */
public record ReversalFilter(String institutionId, LocalDate from, LocalDate to) {

    /** A place in the list of reversals, which is in the order of their making and of settlement numbers. */
    public record Place(Instant at, String number) {

        /** Before the first reversal. */
        public static final Place START = new Place(Instant.EPOCH, "");

        /**
         * The place of a reversed settlement.
         *
         * @throws ClassCastException if it is not reversed
         */
        public static Place of(Settlement settlement) {
            var reversed = (SettlementState.Reversed) settlement.state();
            return new Place(reversed.stamp().at(), settlement.number().value());
        }
    }
}
