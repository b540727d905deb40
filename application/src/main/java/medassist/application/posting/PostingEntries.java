package medassist.application.posting;

import java.time.InstantSource;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.application.port.Ledgers;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;

/** Posts journal entries with what goes with each in the same unit of work: the event and the audit record 记账. */
public final class PostingEntries {

    private final Ledgers ledgers;
    private final Events events;
    private final AuditTrail audit;
    private final InstantSource clock;

    public PostingEntries(Ledgers ledgers, Events events, AuditTrail audit, InstantSource clock) {
        this.ledgers = ledgers;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** A stamp of now. Taken while the ledger is held, it tells what was on record when the entry was decided. */
    public Stamp stamp(Caller by, String reason) {
        return new Stamp(clock.instant(), by.id(), by.request(), reason);
    }

    /**
     * Appends the entry to its ledger, tells of it and records who did it.
     *
     * @param ledger as it is held
     * @param reference what the event names beside the settlement, or empty
     */
    public void post(AnnualLedger ledger, JournalEntry entry, String reference, Caller by) {
        ledgers.append(ledger, entry);
        var stamp = entry.stamp();
        events.publish(new LedgerEvent(
                LedgerEvent.Type.of(entry.kind()),
                entry.ledger(),
                entry.refersTo(),
                reference,
                entry.moved(Counter.ASSISTANCE),
                stamp.at(),
                stamp.by(),
                stamp.reason()));
        audit.add(new AuditEntry(
                stamp.at(),
                by,
                action(entry.kind()),
                entry.ledger().personId().value(),
                reference.isEmpty() ? subject(entry.refersTo()) : reference,
                stamp.reason()));
    }

    private static String subject(SettlementKey settlement) {
        return settlement.institutionId() + "/" + settlement.settlementId();
    }

    private static Action action(JournalEntry.Kind kind) {
        return switch (kind) {
            case SETTLEMENT -> Action.SETTLE;
            case REVERSAL -> Action.REVERSE;
            case REINSTATEMENT -> Action.REINSTATE;
            case ADJUSTMENT -> Action.RELEASE_ADJUSTMENT;
        };
    }
}
