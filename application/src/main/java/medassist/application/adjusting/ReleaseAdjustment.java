package medassist.application.adjusting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Decision.Due;
import medassist.domain.adjustment.Decision.Lapsed;
import medassist.domain.adjustment.Decision.Released;
import medassist.domain.adjustment.Decision.Waived;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;

/**
 * Posts what is due, so that the settlement is paid as the replayed year gives it 差额发放 (entitlement rules §6). Refused where a pool
 * would be drawn on beyond its limit because other adjustments of the year are still undecided. What is due because the settlement
 * was reversed moves nothing in the ledger any more.
 */
public record ReleaseAdjustment(AdjustmentId id, LedgerKey ledger, String reason) implements Request<Adjustment> {

    /** The release of an adjustment that was found. */
    public static ReleaseAdjustment of(Adjustment found, String reason) {
        return new ReleaseAdjustment(found.id(), found.ledger(), reason);
    }

    @Override
    public Permission permission() {
        return Permission.DECIDE_ADJUSTMENTS;
    }

    @Override
    public Needs needs() {
        return Needs.ofYear(ledger);
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reach.reaches(ledger.jurisdiction())
                ? personBeyond(reach, file)
                : Optional.of(Refusal.of(Refusal.Code.UNKNOWN_ADJUSTMENT, id));
    }

    @Override
    public Decision<Outcome<Adjustment>> decide(CaseFile file, Stamp stamp, Law law) {
        LedgerYear year = file.year(ledger);
        Adjustment adjustment = year.adjustment(id).orElseThrow();
        return switch (adjustment.decision()) {
            case Due _ -> release(adjustment, year, stamp, law);
            case Released _ -> Decision.doneBefore(adjustment);
            case Waived _, Lapsed _ -> Decision.refused(Refusal.Code.ADJUSTMENT_NOT_DUE, id);
        };
    }

    private Decision<Outcome<Adjustment>> release(Adjustment due, LedgerYear year, Stamp stamp, Law law) {
        YearReplay replay = year.replay(law);
        Optional<JournalEntry> entry =
                replay.of(due).filter(due::saysOf).map(recalculation -> entry(recalculation, year, stamp));
        if (entry.isEmpty()) {
            // A policy pack was changed since the last replay. This adjustment lapses, and what is due now is raised.
            Refusal notDue = Refusal.of(Refusal.Code.ADJUSTMENT_NOT_DUE, id);
            return new Decision.Made<>(new Outcome.Refused<>(notDue), year.adjustmentsDue(law, due.cause(), stamp));
        }
        return replay.overdrawn(year.ledger(), entry.get())
                .<Decision<Outcome<Adjustment>>>map(
                        pool -> Decision.refused(Refusal.Code.LIMIT_WOULD_BE_EXCEEDED, pool))
                .orElseGet(() -> post(due.released(stamp), year, entry.get(), law));
    }

    private static JournalEntry entry(Recalculation recalculation, LedgerYear year, Stamp stamp) {
        var history = year.history(recalculation.settlement().claim().key());
        return switch (recalculation.basis()) {
            case REPLAY -> year.ledger().adjustment(history, recalculation.difference(), stamp);
            case REVERSAL -> year.ledger().givingBack(history, stamp);
        };
    }

    private Decision<Outcome<Adjustment>> post(Adjustment released, LedgerYear year, JournalEntry entry, Law law) {
        var appended =
                Change.EntryAppended.of(year.ledger(), entry, released.id().value());
        var changes = new ArrayList<Change>(List.of(new Change.AdjustmentDecided(released, entry.stamp())));
        changes.addAll(year.with(released).appending(appended, law, year.causeBeside(released)));
        return Decision.done(released, changes);
    }
}
