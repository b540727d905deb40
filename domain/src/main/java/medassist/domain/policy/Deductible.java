package medassist.domain.policy;

import java.util.Optional;
import medassist.domain.money.Money;

/**
 * What of a year's burden has to be presented before any of it counts 起付线.
 *
 * @param fromFirstYuan whether a bill by which the year passes it counts whole, and every later one, and not only what lies
 *     above
 * @param parameter what says the amount, as long as that was not looked up; empty where the amount is known
 */
public record Deductible(Money amount, boolean fromFirstYuan, Optional<ParameterFigure> parameter) {

    /** One of a known amount. */
    public Deductible(Money amount, boolean fromFirstYuan) {
        this(amount, fromFirstYuan, Optional.empty());
    }

    /** One of which only what lies above counts. */
    public static Deductible of(Money amount) {
        return new Deductible(amount, false);
    }

    /** One whose amount a parameter says. */
    public static Deductible by(ParameterFigure figure, boolean fromFirstYuan) {
        return new Deductible(figure.atLeast(), fromFirstYuan, Optional.of(figure));
    }

    /** @throws IllegalStateException if a parameter says it that was not looked up */
    @Override
    public Money amount() {
        if (parameter.isPresent()) {
            throw parameter.get().notLookedUp();
        }
        return amount;
    }

    /** The same with the amount that is known of its parameter, if it is known. */
    Deductible with(KnownFigures known) {
        return parameter
                .flatMap(known::of)
                .map(found -> new Deductible(found, fromFirstYuan))
                .orElse(this);
    }

    /** What of a base counts, where so much had been presented before in the year. */
    public Money counted(Money presentedBefore, Money base) {
        Money presented = presentedBefore.plus(base);
        if (fromFirstYuan) {
            return presented.isMoreThan(amount()) ? base : Money.ZERO;
        }
        return presented.above(amount()).minus(presentedBefore.above(amount));
    }

    /** How far a year that has presented so much has come among what counts, by which segments of ratios are told. */
    Money reached(Money presented) {
        return fromFirstYuan ? presented : presented.above(amount());
    }

    /** The amount or its parameter, with a sign where it counts from the first yuan. */
    @Override
    public String toString() {
        String figure = parameter.map(ParameterFigure::toString).orElseGet(amount::toString);
        return fromFirstYuan ? figure + " (from 0)" : figure;
    }
}
