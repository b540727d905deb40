package medassist.domain.casefile;

import java.util.Optional;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.Decision.Due;
import medassist.domain.adjustment.Decision.Lapsed;
import medassist.domain.adjustment.Decision.Released;
import medassist.domain.adjustment.Decision.Waived;
import medassist.domain.application.AidApplication;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.event.LedgerEvent;
import medassist.domain.filing.Filing;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.WholeYear;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.warning.Alert;

/**
 * Something that a decision changes 变更. A store has one way to write each kind of change; what is told to subscribers
 * of it, and what the audit trail keeps, it says itself. A journal entry is its own event and its own audit record.
 */
public interface Change {

    /** What subscribers are told of it; empty where they are told nothing, or an entry of the journal tells it. */
    default Optional<LedgerEvent> event() {
        return Optional.empty();
    }

    /** The change as a caller asked for it; an entry keeps where that was. */
    default Change by(Caller caller) {
        return this;
    }

    /** What the audit trail keeps of it; empty where a journal entry, or another change of the decision, says it. */
    default Optional<AuditEntry> audit(Caller by) {
        return Optional.empty();
    }

    /** A settlement is added, with what its decision rests on; its entry is a change beside it. */
    record SettlementAdded(Settlement settlement, Evidence evidence) implements Change {}

    /**
     * A journal entry is appended to its ledger.
     *
     * @param ledger before it
     * @param reference the adjustment that it posts; of a reversal, the clearing application that it departs from
     * @param origin where its caller asked from
     */
    record EntryAppended(AnnualLedger ledger, JournalEntry entry, String reference, String origin) implements Change {

        /** An entry about its settlement alone. */
        public static EntryAppended of(AnnualLedger ledger, JournalEntry entry) {
            return of(ledger, entry, "");
        }

        /** An entry with its reference. */
        public static EntryAppended of(AnnualLedger ledger, JournalEntry entry, String reference) {
            return new EntryAppended(ledger, entry, reference, "");
        }

        @Override
        public EntryAppended by(Caller caller) {
            return new EntryAppended(ledger, entry, reference, caller.origin());
        }

        /** What the entry tells subscribers; it is kept by being appended. */
        public LedgerEvent told() {
            var stamp = entry.stamp();
            return new LedgerEvent(
                    LedgerEvent.Type.of(entry),
                    entry.ledger(),
                    entry.refersTo(),
                    isAdjustment() ? reference : "",
                    entry.moved(Counter.ASSISTANCE),
                    stamp.at(),
                    stamp.by(),
                    stamp.reason());
        }

        /** What the entry is in the audit trail; it is kept by being appended. */
        public AuditEntry audited() {
            var stamp = entry.stamp();
            return Change.audited(
                    new Caller(stamp.by(), origin, stamp.request()),
                    stamp,
                    action(),
                    entry.ledger().personId(),
                    isAdjustment() ? reference : subject());
        }

        private boolean isAdjustment() {
            return entry.kind() == JournalEntry.Kind.ADJUSTMENT;
        }

        private String subject() {
            return switch (entry.refersTo()) {
                case SettlementKey(InstitutionId institution, String settlement) -> institution + "/" + settlement;
                case ApplicationKey application -> application.toString();
                case OpeningBalance(LedgerKey ledger, var _, var _) -> ledger.jurisdiction() + " " + ledger.year();
                case MergedLedger(LedgerKey other) -> other.personId().value();
                case WholeYear(LedgerKey ledger) -> ledger.jurisdiction() + " " + ledger.year();
            };
        }

        private Action action() {
            return switch (entry.kind()) {
                case SETTLEMENT -> Action.SETTLE;
                case DECISION -> Action.GRANT_AID;
                case OPENING -> Action.TAKE_OVER_BALANCE;
                case MERGE -> Action.MERGE;
                case REVERSAL ->
                    switch (entry.refersTo()) {
                        case OpeningBalance _ -> Action.REVERSE_BALANCE;
                        case ApplicationKey _ -> Action.REVOKE_AID;
                        case SettlementKey _, MergedLedger _, WholeYear _ ->
                            reference.isEmpty() ? Action.REVERSE : Action.ADJUST_CLEARING;
                    };
                case REINSTATEMENT -> Action.REINSTATE;
                case ADJUSTMENT -> Action.RELEASE_ADJUSTMENT;
            };
        }
    }

    /** What has become of an item of a case of recovery; its reversal, if there is one, is a change beside it. */
    record RecoveryItemTaken(String recovery, RecoveryItem item, Stamp stamp) implements Change {}

    /** Why a ledger does not stand as its replay gives it from now on; {@link Cause#NONE} where it does. */
    record ReplayCauseChanged(LedgerKey ledger, Cause cause) implements Change {}

    /** An adjustment is raised. */
    record AdjustmentRaised(Adjustment adjustment, Stamp stamp) implements Change {

        @Override
        public Optional<LedgerEvent> event() {
            return told(LedgerEvent.Type.ADJUSTMENT_DUE, adjustment, stamp);
        }
    }

    /** An adjustment that was due is released, waived or lapses. */
    record AdjustmentDecided(Adjustment adjustment, Stamp stamp) implements Change {

        @Override
        public Optional<LedgerEvent> event() {
            return switch (adjustment.decision()) {
                case Lapsed _ -> told(LedgerEvent.Type.ADJUSTMENT_LAPSED, adjustment, stamp);
                case Waived _ -> told(LedgerEvent.Type.ADJUSTMENT_WAIVED, adjustment, stamp);
                // The entry that posts it tells.
                case Released _, Due _ -> Optional.empty();
            };
        }

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return adjustment.decision() instanceof Waived
                    ? Optional.of(audited(
                            by,
                            stamp,
                            Action.WAIVE_ADJUSTMENT,
                            adjustment.ledger().personId(),
                            adjustment.id().value()))
                    : Optional.empty();
        }
    }

    /**
     * An alert is raised, or something has become of it.
     *
     * @param isNewStep whether its last step is taken now, and not only its figures change
     */
    record AlertKept(Alert alert, boolean isNewStep, Stamp stamp) implements Change {

        @Override
        public Optional<LedgerEvent> event() {
            return switch (alert.state()) {
                case RAISED -> isNewStep ? told(LedgerEvent.Type.ALERT_RAISED) : Optional.empty();
                case WITHDRAWN -> isNewStep ? told(LedgerEvent.Type.ALERT_WITHDRAWN) : Optional.empty();
                case LISTED, SENT, VERIFIED, CLOSED -> Optional.empty();
            };
        }

        private Optional<LedgerEvent> told(LedgerEvent.Type type) {
            return Optional.of(new LedgerEvent(
                    type,
                    alert.ledger(),
                    new WholeYear(alert.ledger()),
                    alert.id().value(),
                    alert.amount(),
                    stamp.at(),
                    stamp.by(),
                    stamp.reason()));
        }

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return switch (alert.state()) {
                case RAISED, WITHDRAWN -> Optional.empty();
                case LISTED, SENT, VERIFIED, CLOSED ->
                    isNewStep
                            ? Optional.of(audited(
                                    by,
                                    stamp,
                                    Action.HANDLE_ALERT,
                                    alert.ledger().personId(),
                                    alert.id().value()))
                            : Optional.empty();
            };
        }
    }

    /**
     * An application is received, or something has become of it.
     */
    record ApplicationKept(AidApplication application, Stamp stamp) implements Change {

        @Override
        public Optional<LedgerEvent> event() {
            return Optional.of(new LedgerEvent(
                    LedgerEvent.Type.of(application.state()),
                    application.ledger(),
                    application.key(),
                    "",
                    application.amount(),
                    stamp.at(),
                    stamp.by(),
                    stamp.reason()));
        }

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return Optional.of(audited(
                    by,
                    stamp,
                    application.steps().size() == 1 ? Action.RECEIVE_APPLICATION : Action.HANDLE_APPLICATION,
                    application.personId(),
                    application.key().toString()));
        }
    }

    /** A person is registered, or what is known of it replaced. */
    record PersonRegistered(Person person, Stamp stamp) implements Change {

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            var id = person.id();
            return Optional.of(audited(by, stamp, Action.REGISTER_PERSON, id, id.value()));
        }
    }

    /** A person's number is another of somebody's from now on: what is done under it is posted to the other's ledgers. */
    record NumberMerged(PersonId person, PersonId into, Stamp stamp) implements Change {

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return Optional.of(audited(by, stamp, Action.MERGE, person, into.value()));
        }
    }

    /** A certification is on record from the stamp on, in place of the one with its id. */
    record CertificationRecorded(PersonId personId, Certification certification, Stamp stamp) implements Change {

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return Optional.of(audited(by, stamp, Action.CERTIFY, personId, certification.id()));
        }
    }

    /** A certification is not on record any more from the stamp on. */
    record CertificationWithdrawn(PersonId personId, String certificationId, Stamp stamp) implements Change {

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return Optional.of(audited(by, stamp, Action.WITHDRAW_CERTIFICATION, personId, certificationId));
        }
    }

    /** A filing is on record from the stamp on, in place of the one with its id. */
    record FilingRecorded(PersonId personId, Filing filing, Stamp stamp) implements Change {

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return Optional.of(audited(by, stamp, Action.FILE, personId, filing.id()));
        }
    }

    /** A filing is not on record any more from the stamp on. */
    record FilingWithdrawn(PersonId personId, String filingId, Stamp stamp) implements Change {

        @Override
        public Optional<AuditEntry> audit(Caller by) {
            return Optional.of(audited(by, stamp, Action.WITHDRAW_FILING, personId, filingId));
        }
    }

    /** A settlement that had been cleared is reversed; its entry is a change beside it. */
    record ClearingAdjusted(ClearingAdjustment adjustment) implements Change {}

    private static Optional<LedgerEvent> told(LedgerEvent.Type type, Adjustment adjustment, Stamp stamp) {
        return Optional.of(new LedgerEvent(
                type,
                adjustment.ledger(),
                adjustment.settlement(),
                adjustment.id().value(),
                adjustment.dueToPerson(),
                stamp.at(),
                stamp.by(),
                stamp.reason()));
    }

    private static AuditEntry audited(Caller by, Stamp stamp, Action action, PersonId person, String subject) {
        return new AuditEntry(stamp.at(), by, action, person.value(), subject, stamp.reason());
    }
}
