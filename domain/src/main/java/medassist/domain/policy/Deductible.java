package medassist.domain.policy;

import medassist.domain.money.Money;

/**
 * What of a year's burden has to be presented before any of it counts 起付线.
 *
 * @param fromFirstYuan whether a bill by which the year passes it counts whole, and every later one, and not only what lies
 *     above
 */
public record Deductible(Money amount, boolean fromFirstYuan) {

    /** One of which only what lies above counts. */
    public static Deductible of(Money amount) {
        return new Deductible(amount, false);
    }

    /** What of a base counts, where so much had been presented before in the year. */
    public Money counted(Money presentedBefore, Money base) {
        Money presented = presentedBefore.plus(base);
        if (fromFirstYuan) {
            return presented.isMoreThan(amount) ? base : Money.ZERO;
        }
        return presented.above(amount).minus(presentedBefore.above(amount));
    }

    /** How far a year that has presented so much has come among what counts, by which segments of ratios are told. */
    Money reached(Money presented) {
        return fromFirstYuan ? presented : presented.above(amount);
    }

    /** The amount, with a sign where it counts from the first yuan. */
    @Override
    public String toString() {
        return fromFirstYuan ? amount + " (from 0)" : amount.toString();
    }
}
