package medassist.domain.roster;

import java.util.List;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.money.Money;

/**
 * What becomes due by a change of what is on record 差额影响.
 *
 * @param adjustments how many are raised
 * @param toPersons what persons are owed by them, and {@code fromPersons} what they owe
 */
public record Effect(int adjustments, Money toPersons, Money fromPersons) {

    public static final Effect NONE = new Effect(0, Money.ZERO, Money.ZERO);

    /** What the adjustments come to. */
    public static Effect of(List<Adjustment> raised) {
        return raised.stream().map(Effect::of).reduce(NONE, Effect::plus);
    }

    private static Effect of(Adjustment raised) {
        Money due = raised.dueToPerson();
        return due.isNegative() ? new Effect(1, Money.ZERO, due.negated()) : new Effect(1, due, Money.ZERO);
    }

    /** This and another. */
    public Effect plus(Effect other) {
        return new Effect(
                adjustments + other.adjustments, toPersons.plus(other.toPersons), fromPersons.plus(other.fromPersons));
    }
}
