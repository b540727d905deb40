package medassist.domain.entitlement;

/**
 * What held a payout where it is 封顶因素.
 *
 * @param pool the pool whose limit it was, empty for the other kinds
 */
public record Bound(Kind kind, String pool) {

    /** The kinds of bounds. */
    public enum Kind {
        /** Nothing was left to aid. */
        NO_BURDEN,
        /** All of the base went into the deductible. */
        DEDUCTIBLE,
        /** The ratio alone. */
        RATIO,
        /** A limit cut what the ratio gives. */
        LIMIT
    }

    /** The pool's name, or else the kind's. */
    @Override
    public String toString() {
        return kind == Kind.LIMIT ? pool : kind.name();
    }
}
