package medassist.domain.policy;

import java.util.Optional;
import medassist.domain.money.Money;

/**
 * How much a class may receive in a year from a pool; what has been paid from the pool is the person's.
 *
 * @param parameter what says the limit, as long as that was not looked up; empty where the limit is known
 */
public record PoolLimit(Pool pool, Money limit, Optional<ParameterFigure> parameter) {

    /** A known limit. */
    public PoolLimit(Pool pool, Money limit) {
        this(pool, limit, Optional.empty());
    }

    /** One that a parameter says. */
    public static PoolLimit by(Pool pool, ParameterFigure figure) {
        return new PoolLimit(pool, figure.atLeast(), Optional.of(figure));
    }

    /** @throws IllegalStateException if a parameter says it that was not looked up */
    @Override
    public Money limit() {
        if (parameter.isPresent()) {
            throw parameter.get().notLookedUp();
        }
        return limit;
    }

    /** The same with what is known of its parameter, if it is known. */
    PoolLimit with(KnownFigures known) {
        return parameter
                .flatMap(known::of)
                .map(found -> new PoolLimit(pool, found))
                .orElse(this);
    }

    /** The limit or its parameter. */
    public String figure() {
        return parameter.map(ParameterFigure::toString).orElseGet(limit::toString);
    }
}
