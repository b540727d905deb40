package medassist.domain.roster;

/** What a row of a roster comes to 名单比对结果. */
public enum RosterOutcome {
    /** The person was not certified so 新增. */
    NEW,
    /** The person is certified so, and something of it changes 变更. */
    CHANGED,
    /** All of it is on record 不变. */
    UNCHANGED,
    /** The person is not certified so any more: missing from a full list, or taken from the list 退出. */
    ENDING,
    /** The person was certified so, until a day before 恢复. */
    REAPPEARED,
    /** Nobody with the identity number is registered: kept, and recorded when the person comes 待匹配. */
    PENDING,
    /** The row cannot be taken 拒收. */
    REJECTED;

    /** Whether something is recorded because of it. */
    public boolean isEffective() {
        return this == NEW || this == CHANGED || this == ENDING || this == REAPPEARED;
    }
}
