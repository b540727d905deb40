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
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;

/** Leaves a settlement as it is posted though another amount is due 差额放弃; the same difference is not raised again. */
public record WaiveAdjustment(AdjustmentId id, LedgerKey ledger, String reason) implements Request<Adjustment> {

    /** The waiver of an adjustment that was found. */
    public static WaiveAdjustment of(Adjustment found, String reason) {
        return new WaiveAdjustment(found.id(), found.ledger(), reason);
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
            case Due _ -> waive(adjustment.waived(stamp), year, stamp, law);
            case Waived _ -> Decision.doneBefore(adjustment);
            case Released _, Lapsed _ -> Decision.refused(Refusal.Code.ADJUSTMENT_NOT_DUE, id);
        };
    }

    private static Decision<Outcome<Adjustment>> waive(Adjustment waived, LedgerYear year, Stamp stamp, Law law) {
        var changes = new ArrayList<Change>(List.of(new Change.AdjustmentDecided(waived, stamp)));
        // What comes after in the year is computed from what now stays.
        changes.addAll(year.with(waived).adjustmentsDue(law, year.causeBeside(waived), stamp));
        return Decision.done(waived, changes);
    }
}
