package medassist.domain.payable;

/** How far a payment has come 拨付状态. */
public enum PaymentState {
    /** 待复核 */
    PREPARED,
    /** 已复核 */
    APPROVED,
    /** 已导出: the bank has it, and may pay it. */
    EXPORTED,
    /** 已到账, as the bank says */
    PAID,
    /** 失败, as the bank says: what is owed may be paid anew. */
    FAILED,
    /** 已撤回 */
    WITHDRAWN;

    /** Whether nothing else is paid of the same payable. */
    public boolean isLive() {
        return switch (this) {
            case PREPARED, APPROVED, EXPORTED, PAID -> true;
            case FAILED, WITHDRAWN -> false;
        };
    }
}
