package medassist.domain.policy;

import medassist.domain.money.Money;
import medassist.domain.parameter.ParameterName;

/**
 * An amount of a document that a dated parameter of the jurisdiction says 由参数规定的数额, and between what it must lie.
 *
 * @param atLeast the lowest that the document allows, itself allowed
 * @param atMost the highest, itself allowed
 */
public record ParameterFigure(ParameterName name, Money atLeast, Money atMost) {

    /** Whether the document allows the amount. */
    public boolean allows(Money amount) {
        return !atLeast.isMoreThan(amount) && !amount.isMoreThan(atMost);
    }

    /** Both bounds, such as {@code 5000.00–20000.00}. */
    public String bounds() {
        return atLeast + "–" + atMost;
    }

    /** The parameter with its bounds, such as {@code ceiling.burden (5000.00–20000.00)}. */
    @Override
    public String toString() {
        return name + " (" + bounds() + ")";
    }

    /** Refuses to take a figure for known that is not. */
    IllegalStateException notLookedUp() {
        return new IllegalStateException("the parameter " + name + " was not looked up");
    }
}
