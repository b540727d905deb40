package medassist.domain.parameter;

import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;

/**
 * A parameter by which something was decided, as it was then 所用参数.
 *
 * @param setBy the jurisdiction itself, or its province
 */
public record UsedParameter(ParameterName name, DivisionCode setBy, DatedValue value) {

    /**
     * The amount that it says.
     *
     * @throws IllegalStateException if it says none
     */
    public Money amount() {
        if (value.value() instanceof ParameterValue.Amount(Money money)) {
            return money;
        }
        throw new IllegalStateException(name + " says no amount");
    }
}
