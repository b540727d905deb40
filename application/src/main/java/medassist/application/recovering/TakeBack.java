package medassist.application.recovering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recovery.RecoveryItem;

/**
 * Takes a settlement or a grant back in its ledger 追回冲正, as part of a case: by the reversal or revocation that everybody uses, which the
 * case keeps in the same moment.
 *
 * @param recovery the id of the case
 * @param ways the reversals, of which the first is tried that is not refused as {@link #AS_CLEARED}
 */
record TakeBack(String recovery, RecoveryItem item, List<Request<?>> ways) implements Request<RecoveryItem> {

    /** As what a usual reversal is refused, where the clearing has to be adjusted. */
    private static final Refusal.Code AS_CLEARED = Refusal.Code.SETTLEMENT_CLEARED;

    TakeBack {
        ways = List.copyOf(ways);
    }

    @Override
    public Permission permission() {
        return Permission.APPROVE_RECOVERIES;
    }

    @Override
    public Needs needs() {
        return ways.getFirst().needs();
    }

    @Override
    public String reason() {
        return recovery;
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return ways.getFirst().beyond(reach, file);
    }

    @Override
    public Decision<Outcome<RecoveryItem>> decide(CaseFile file, Stamp stamp, Law law) {
        if (item.state() != RecoveryItem.State.STANDING) {
            return Decision.doneBefore(item);
        }
        Decision<? extends Outcome<?>> decision = ways.getFirst().decide(file, stamp, law);
        for (Request<?> other : ways.subList(1, ways.size())) {
            if (isRefusedAsCleared(decision)) {
                decision = other.decide(file, stamp, law);
            }
        }
        return kept(decision, stamp);
    }

    private static boolean isRefusedAsCleared(Decision<? extends Outcome<?>> decision) {
        return decision instanceof Decision.Made<? extends Outcome<?>> made
                && made.outcome() instanceof Outcome.Refused<?>(Refusal refusal)
                && refusal.code() == AS_CLEARED;
    }

    private Decision<Outcome<RecoveryItem>> kept(Decision<? extends Outcome<?>> decision, Stamp stamp) {
        return switch (decision) {
            case Decision.NeedsMore<? extends Outcome<?>>(Needs needs) -> new Decision.NeedsMore<>(needs);
            case Decision.Made<? extends Outcome<?>> made ->
                switch (made.outcome()) {
                    case Outcome.Refused<?>(Refusal refusal)
                    when isGone(refusal) -> with(RecoveryItem.State.REVERSED_BEFORE, List.of(), stamp);
                    case Outcome.Refused<?>(Refusal refusal) -> Decision.refused(refusal);
                    case Outcome.DoneBefore<?> _ -> with(RecoveryItem.State.REVERSED_BEFORE, List.of(), stamp);
                    case Outcome.Done<?> _ -> with(RecoveryItem.State.TAKEN_BACK, made.changes(), stamp);
                };
        };
    }

    /** Whether a grant does not stand any more. */
    private static boolean isGone(Refusal refusal) {
        return refusal.code() == Refusal.Code.APPLICATION_STATE;
    }

    private Decision<Outcome<RecoveryItem>> with(RecoveryItem.State state, List<Change> changes, Stamp stamp) {
        RecoveryItem taken = item.in(state);
        var all = new ArrayList<>(changes);
        all.add(new Change.RecoveryItemTaken(recovery, taken, stamp));
        return Decision.done(taken, all);
    }
}
