package medassist.application.adjusting;

import java.util.Optional;
import medassist.application.assessing.Refusal;
import medassist.application.port.Adjustments;
import medassist.application.port.AuditTrail;
import medassist.application.port.Ledgers;
import medassist.application.port.UnitOfWork;
import medassist.application.posting.PostingEntries;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Decision;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Stamp;

/** Releases adjustments that are due, or waives them 差额处理 (entitlement rules §6). */
public final class DecidingAdjustments {

    private final Adjustments adjustments;
    private final Ledgers ledgers;
    private final ReplayingYears replaying;
    private final PostingEntries posting;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;

    public DecidingAdjustments(
            Adjustments adjustments,
            Ledgers ledgers,
            ReplayingYears replaying,
            PostingEntries posting,
            AuditTrail audit,
            UnitOfWork unitOfWork) {
        this.adjustments = adjustments;
        this.ledgers = ledgers;
        this.replaying = replaying;
        this.posting = posting;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Posts what is due, so that the settlement stands as the replayed year gives it. Refused where a pool would be drawn on
     * beyond its limit because other adjustments of the year are still undecided.
     */
    public AdjustmentResult release(AdjustmentId id, String reason, Caller by) {
        return unitOfWork.within(() -> adjustments
                .find(id)
                .map(found -> new Held(ledgers.hold(found.ledger()), held(id)))
                .map(held -> switch (held.adjustment().decision()) {
                    case Decision.Due _ -> release(held.adjustment(), held.ledger(), reason, by);
                    case Decision.Released _ -> new AdjustmentResult.DoneBefore(held.adjustment());
                    case Decision.Waived _, Decision.Lapsed _ -> notDue(id);
                })
                .orElseGet(() -> unknown(id)));
    }

    /** Leaves the settlement as it stands; the same difference is not raised again. */
    public AdjustmentResult waive(AdjustmentId id, String reason, Caller by) {
        return unitOfWork.within(() -> adjustments
                .find(id)
                .map(found -> new Held(ledgers.hold(found.ledger()), held(id)))
                .map(held -> switch (held.adjustment().decision()) {
                    case Decision.Due _ -> waive(held.adjustment(), held.ledger(), reason, by);
                    case Decision.Waived _ -> new AdjustmentResult.DoneBefore(held.adjustment());
                    case Decision.Released _, Decision.Lapsed _ -> notDue(id);
                })
                .orElseGet(() -> unknown(id)));
    }

    /** An adjustment as it stands now that its ledger is held, and nobody else can decide it. */
    private record Held(AnnualLedger ledger, Adjustment adjustment) {}

    private Adjustment held(AdjustmentId id) {
        Optional<Adjustment> held = adjustments.find(id);
        return held.orElseThrow();
    }

    private AdjustmentResult release(Adjustment due, AnnualLedger ledger, String reason, Caller by) {
        YearReplay replay = replaying.replay(due.ledger());
        Stamp stamp = posting.stamp(by, reason);
        Optional<JournalEntry> entry = replay.of(due)
                .filter(due::saysOf)
                .map(Recalculation::difference)
                .map(difference ->
                        ledger.adjustment(ledgers.history(due.ledger(), due.settlement()), difference, stamp));
        if (entry.isEmpty()) {
            // A policy pack was changed since the last replay. This adjustment lapses, and what is due now is raised.
            replaying.bringUpToDate(due.ledger(), due.cause(), stamp);
            return notDue(due.id());
        }
        return replay.overdrawn(ledger, entry.get())
                .map(DecidingAdjustments::exceeded)
                .orElseGet(() -> post(due.released(stamp), ledger, entry.get(), by));
    }

    private AdjustmentResult post(Adjustment released, AnnualLedger ledger, JournalEntry entry, Caller by) {
        adjustments.decide(released);
        posting.post(ledger, entry, released.id().value(), by);
        replaying.bringUpToDate(released.ledger(), cause(ledger, released), entry.stamp());
        return new AdjustmentResult.Done(released);
    }

    private AdjustmentResult waive(Adjustment due, AnnualLedger ledger, String reason, Caller by) {
        Stamp stamp = posting.stamp(by, reason);
        Adjustment waived = due.waived(stamp);
        adjustments.decide(waived);
        replaying.publish(LedgerEvent.Type.ADJUSTMENT_WAIVED, waived, stamp);
        audit.add(new AuditEntry(
                stamp.at(),
                by,
                AuditEntry.Action.WAIVE_ADJUSTMENT,
                due.ledger().personId().value(),
                due.id().value(),
                reason));
        // What comes after in the year is computed from what now stays.
        replaying.bringUpToDate(due.ledger(), cause(ledger, due), stamp);
        return new AdjustmentResult.Done(waived);
    }

    /** Why the year is out of step beside what is decided now; where it is not, why this was due. */
    private static Cause cause(AnnualLedger ledger, Adjustment decided) {
        return ledger.isOutOfStep() ? ledger.outOfStepFor() : decided.cause();
    }

    private static AdjustmentResult notDue(AdjustmentId id) {
        return new AdjustmentResult.Refused(Refusal.of(Refusal.Code.ADJUSTMENT_NOT_DUE, id));
    }

    private static AdjustmentResult exceeded(String pool) {
        return new AdjustmentResult.Refused(Refusal.of(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED, pool));
    }

    private static AdjustmentResult unknown(AdjustmentId id) {
        return new AdjustmentResult.Refused(Refusal.of(Refusal.Code.UNKNOWN_ADJUSTMENT, id));
    }
}
