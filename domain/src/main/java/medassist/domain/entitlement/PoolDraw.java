package medassist.domain.entitlement;

import medassist.domain.money.Money;

/** What an award took from a pool, beside the limit of the class that served. */
public record PoolDraw(String pool, Money limit, Money paidBefore, Money paidAfter) {

    /** Whether the pool was left empty, so that its limit may have held the payout. */
    public boolean isExhausted() {
        return !limit.isMoreThan(paidAfter);
    }
}
