package medassist.domain.entitlement;

import medassist.domain.money.Money;

/** What an award took from a pool, beside the limit of the class that served. */
public record PoolDraw(String pool, Money limit, Money paidBefore, Money paidAfter) {

    /** What the limit leaves; a class with a lower limit may find its pool overdrawn by a higher one. */
    static Money left(Money limit, Money paid) {
        return limit.above(paid);
    }

    /** The same after so much more was taken. */
    PoolDraw drawing(Money amount) {
        return new PoolDraw(pool, limit, paidBefore, paidAfter.plus(amount));
    }

    /** What there was to take from. */
    public Money leftBefore() {
        return left(limit, paidBefore);
    }

    /** What there is left to take from. */
    public Money leftAfter() {
        return left(limit, paidAfter);
    }
}
