package medassist.domain.policy;

import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.parameter.UsedParameter;

/** What is known of the amounts that parameters say 已知的参数数额. */
@FunctionalInterface
public interface KnownFigures {

    /** Nothing is known. */
    KnownFigures NONE = _ -> Optional.empty();

    /** The amount; empty where it is not known. */
    Optional<Money> of(ParameterFigure figure);

    /** By parameters that were looked up. */
    static KnownFigures by(List<UsedParameter> used) {
        return figure -> used.stream()
                .filter(each -> each.name().equals(figure.name()))
                .map(UsedParameter::amount)
                .findFirst();
    }
}
