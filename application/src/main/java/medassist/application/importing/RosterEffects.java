package medassist.application.importing;

import java.util.List;
import java.util.function.Function;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.outcome.Outcome;
import medassist.domain.roster.Effect;
import medassist.domain.roster.RosterPlan;
import medassist.domain.roster.RosterResult;

/** What becomes due by what is decided of a roster's row. */
final class RosterEffects {

    private RosterEffects() {}

    /** The decision as a row's result, with what its changes make due. */
    static Decision<Outcome<RosterResult>> resulting(
            Function<Effect, RosterResult> result, Decision<Outcome<RosterPlan>> decision) {
        return switch (decision) {
            case Decision.NeedsMore<Outcome<RosterPlan>>(var needs) -> new Decision.NeedsMore<>(needs);
            case Decision.Made<Outcome<RosterPlan>>(var outcome, var changes) ->
                new Decision.Made<>(outcome.map(_ -> result.apply(Effect.of(raised(changes)))), changes);
        };
    }

    private static List<Adjustment> raised(List<Change> changes) {
        return changes.stream()
                .filter(Change.AdjustmentRaised.class::isInstance)
                .map(change -> ((Change.AdjustmentRaised) change).adjustment())
                .toList();
    }
}
