package medassist.domain.ledger;

/**
 * Something an annual ledger keeps count of 累计项.
 *
 * @param name the benefit of a deductible or the pool; empty for a total
 */
public record Counter(Kind kind, String name) implements Comparable<Counter> {

    /** What is counted. */
    public enum Kind {
        /** 起付线累计: the bases presented towards a benefit's deductible. */
        DEDUCTIBLE,
        /** 限额池已用: what has been paid from a pool. */
        POOL,
        /** 政策范围内个人负担累计 */
        IN_POLICY_BURDEN,
        /** 救助金额累计, whoever pays it */
        ASSISTANCE
    }

    public static final Counter IN_POLICY_BURDEN = new Counter(Kind.IN_POLICY_BURDEN, "");
    public static final Counter ASSISTANCE = new Counter(Kind.ASSISTANCE, "");

    public static Counter deductible(String benefit) {
        return new Counter(Kind.DEDUCTIBLE, benefit);
    }

    public static Counter pool(String pool) {
        return new Counter(Kind.POOL, pool);
    }

    @Override
    public int compareTo(Counter other) {
        return kind == other.kind ? name.compareTo(other.name) : kind.compareTo(other.kind);
    }
}
