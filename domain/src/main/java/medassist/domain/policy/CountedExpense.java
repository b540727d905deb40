package medassist.domain.policy;

/**
 * What of a bill counts before the insurers' payments are taken off (entitlement rules §3).
 *
 * @param clause where the document says so
 */
public record CountedExpense(Base base, Clause clause) {

    /** The parts of a bill that may count. */
    public enum Base {
        /** 符合政策范围金额 */
        IN_SCOPE,
        /** 符合政策范围金额与先行自付 */
        IN_SCOPE_AND_PRE_SELF_PAY
    }
}
