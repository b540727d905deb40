package medassist.domain.proof;

import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;

/**
 * At which of their bounds the amounts are that parameters say 参数界值.
 *
 * @param highDeductibles whether deductibles are at their highest
 * @param highLimits whether limits are at their highest
 */
record Bounds(boolean highDeductibles, boolean highLimits) {

    /** All there are. */
    static final List<Bounds> ALL =
            List.of(new Bounds(false, false), new Bounds(false, true), new Bounds(true, false), new Bounds(true, true));

    /** A pack at these bounds. */
    PolicyPack of(PolicyPack pack) {
        return pack.withDeductibles(figure -> Optional.of(at(figure, highDeductibles)))
                .with(figure -> Optional.of(at(figure, highLimits)));
    }

    /** All packs at these bounds. */
    PolicyLibrary of(PolicyLibrary library) {
        return new PolicyLibrary(library.packs().stream().map(this::of).toList(), library.former());
    }

    private static Money at(ParameterFigure figure, boolean high) {
        return high ? figure.atMost() : figure.atLeast();
    }
}
