package medassist.domain.event;

import java.time.Instant;
import medassist.domain.application.ApplicationState;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Subject;
import medassist.domain.ledger.WholeYear;
import medassist.domain.money.Money;

/**
 * Something that others want to be told of a ledger 台账事件.
 *
 * @param subject what it concerns, as the entry has it
 * @param reference the id of the adjustment or the alert, empty where there is none
 * @param amount the assistance it moves, negative where it is reversed, nothing where an adjustment is released after its
 *     settlement was reversed; of an adjustment that is not released, what is due to the person; of an alert, the burden; of an application, what it
 *     would be or is granted
 * @param reason why, in the words of who did it; empty where the type says enough
 */
public record LedgerEvent(
        Type type,
        LedgerKey ledger,
        Subject subject,
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
        OPENING_BALANCE_POSTED("OpeningBalancePosted"),
        OPENING_BALANCE_REVERSED("OpeningBalanceReversed"),
        LEDGERS_MERGED("LedgersMerged"),
        ADJUSTMENT_DUE("AdjustmentDue"),
        ADJUSTMENT_LAPSED("AdjustmentLapsed"),
        ADJUSTMENT_RELEASED("AdjustmentReleased"),
        ADJUSTMENT_WAIVED("AdjustmentWaived"),
        AID_GRANTED("AidGranted"),
        AID_REVOKED("AidRevoked"),
        APPLICATION_RECEIVED("ApplicationReceived"),
        APPLICATION_RETURNED("ApplicationReturned"),
        APPLICATION_REVIEWED("ApplicationReviewed"),
        APPLICATION_PUBLISHED("ApplicationPublished"),
        APPLICATION_APPROVED("ApplicationApproved"),
        APPLICATION_REFUSED("ApplicationRefused"),
        APPLICATION_WITHDRAWN("ApplicationWithdrawn"),
        APPLICATION_LAPSED("ApplicationLapsed"),
        APPLICATION_REVOKED("ApplicationRevoked"),
        ALERT_RAISED("AlertRaised"),
        ALERT_WITHDRAWN("AlertWithdrawn");

        private final String published;

        Type(String published) {
            this.published = published;
        }

        /** The name under which subscribers know it. */
        public String published() {
            return published;
        }

        /** What an entry tells. */
        public static Type of(JournalEntry entry) {
            return switch (entry.kind()) {
                case SETTLEMENT -> SETTLEMENT_POSTED;
                case DECISION -> AID_GRANTED;
                case OPENING -> OPENING_BALANCE_POSTED;
                case MERGE -> LEDGERS_MERGED;
                case REVERSAL ->
                    switch (entry.refersTo()) {
                        case OpeningBalance _ -> OPENING_BALANCE_REVERSED;
                        case ApplicationKey _ -> AID_REVOKED;
                        case SettlementKey _, MergedLedger _, WholeYear _ -> SETTLEMENT_REVERSED;
                    };
                case REINSTATEMENT -> SETTLEMENT_REINSTATED;
                case ADJUSTMENT -> ADJUSTMENT_RELEASED;
            };
        }

        /** What is told of an application that comes to a state. */
        public static Type of(ApplicationState state) {
            return switch (state) {
                case RECEIVED -> APPLICATION_RECEIVED;
                case RETURNED -> APPLICATION_RETURNED;
                case REVIEWED -> APPLICATION_REVIEWED;
                case PUBLISHED -> APPLICATION_PUBLISHED;
                case APPROVED -> APPLICATION_APPROVED;
                case REFUSED -> APPLICATION_REFUSED;
                case WITHDRAWN -> APPLICATION_WITHDRAWN;
                case LAPSED -> APPLICATION_LAPSED;
                case REVOKED -> APPLICATION_REVOKED;
            };
        }
    }
}
