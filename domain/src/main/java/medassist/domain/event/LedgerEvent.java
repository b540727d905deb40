package medassist.domain.event;

import java.time.Instant;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;

/**
 * Something that others want to be told of a ledger 台账事件.
 *
 * @param reference the id of the adjustment, empty where there is none
 * @param amount the assistance it moves, negative where it is reversed, nothing where an adjustment is released after its
 *     settlement was reversed; of an adjustment that is not released, what is due to the person
 * @param reason why, in the words of who did it; empty where the type says enough
 */
public record LedgerEvent(
        Type type,
        LedgerKey ledger,
        SettlementKey settlement,
        String reference,
        Money amount,
        Instant at,
        String by,
        String reason) {

    /** What happened, by names that stay. */
    public enum Type {
        SETTLEMENT_POSTED("SettlementPosted"),
        SETTLEMENT_REVERSED("SettlementReversed"),
        SETTLEMENT_REINSTATED("SettlementReinstated"),
        ADJUSTMENT_DUE("AdjustmentDue"),
        ADJUSTMENT_LAPSED("AdjustmentLapsed"),
        ADJUSTMENT_RELEASED("AdjustmentReleased"),
        ADJUSTMENT_WAIVED("AdjustmentWaived");

        private final String published;

        Type(String published) {
            this.published = published;
        }

        /** The name under which subscribers know it. */
        public String published() {
            return published;
        }

        /** What an entry of the kind tells. */
        public static Type of(JournalEntry.Kind kind) {
            return switch (kind) {
                case SETTLEMENT -> SETTLEMENT_POSTED;
                case REVERSAL -> SETTLEMENT_REVERSED;
                case REINSTATEMENT -> SETTLEMENT_REINSTATED;
                case ADJUSTMENT -> ADJUSTMENT_RELEASED;
            };
        }
    }
}
