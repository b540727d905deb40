package medassist.domain.policy;

import java.util.List;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;

/**
 * How much of a base is paid before limits 救助标准的算法: what counts above the year's deductible, by the ratios of its
 * segments. Both are told by what the year had presented before, so that a year's bills come to the same in any pieces,
 * but for the rounding of each, and for bills below a deductible that counts from the first yuan.
 */
public record Scale(Deductible deductible, Ratios ratios) {

    /** One ratio of what lies above a deductible. */
    public static Scale of(Money deductible, Ratio ratio) {
        return new Scale(Deductible.of(deductible), Ratios.of(ratio));
    }

    /** Ratios of what lies above a deductible. */
    public static Scale of(Money deductible, Ratios ratios) {
        return new Scale(Deductible.of(deductible), ratios);
    }

    /** What of a base counts. */
    public Money counted(Money presentedBefore, Money base) {
        return deductible.counted(presentedBefore, base);
    }

    /** What is paid of a base, rounded half up to the fen. */
    public Money share(Money presentedBefore, Money base) {
        Money end = deductible.reached(presentedBefore.plus(base));
        return ratios.of(end.minus(counted(presentedBefore, base)), end);
    }

    /** How much of a base counts in each of the segments that it touches. */
    public List<Ratios.Part> parts(Money presentedBefore, Money base) {
        Money end = deductible.reached(presentedBefore.plus(base));
        return ratios.parts(end.minus(counted(presentedBefore, base)), end);
    }

    /** What is paid of the first bill of a year, unrounded, in ten-thousandths of a fen. */
    public long tenThousandths(Money burden) {
        Money end = deductible.reached(burden);
        return ratios.tenThousandths(end.minus(counted(Money.ZERO, burden)), end);
    }

    /** Between these burdens of a year, what is paid grows evenly. */
    public List<Money> turns() {
        Money begin = deductible.fromFirstYuan() ? Money.ZERO : deductible.amount();
        return Stream.concat(
                        Stream.of(deductible.amount()),
                        ratios.segments().stream().map(segment -> begin.plus(segment.above())))
                .toList();
    }

    /** Whether it pays at least as much of any base, whatever the year had presented before. */
    public boolean neverPaysLess(Scale other) {
        return !deductible.amount().isMoreThan(other.deductible.amount())
                && Stream.of(List.of(Money.ZERO), turns(), other.turns())
                        .flatMap(List::stream)
                        .allMatch(at -> justAbove(at) >= other.justAbove(at));
    }

    /** The ratio of the next fen that a year presents, once enough was presented, in basis points. */
    private int justAbove(Money presented) {
        return !deductible.fromFirstYuan() && deductible.amount().isMoreThan(presented)
                ? 0
                : ratios.justAbove(deductible.reached(presented)).basisPoints();
    }
}
