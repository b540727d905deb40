package medassist.domain.policy;

import medassist.domain.money.Money;

/** How much a class may receive in a year from a pool; what has been paid from the pool is the person's. */
public record PoolLimit(Pool pool, Money limit) {}
