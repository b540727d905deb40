package medassist.domain.application;

/** How far an application has come 申请状态. */
public enum ApplicationState {
    /** 受理 */
    RECEIVED,
    /** 退回补正: something is missing. */
    RETURNED,
    /** 审核: a proposal stands. */
    REVIEWED,
    /** 公示 */
    PUBLISHED,
    /** 审批通过: it is granted, and counts in the ledger. */
    APPROVED,
    /** 不予救助 */
    REFUSED,
    /** 撤回: the person does not want it any more. */
    WITHDRAWN,
    /** 逾期终止: what was missing did not come in time. */
    LAPSED,
    /** 撤销决定: what was granted is taken out of the ledger again. */
    REVOKED;

    /** Whether it can still be decided. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, RETURNED, REVIEWED, PUBLISHED -> true;
            case APPROVED, REFUSED, WITHDRAWN, LAPSED, REVOKED -> false;
        };
    }
}
