package medassist.domain.clearing;

/** How an institution reverses a settlement that took part in a clearing 已清算结算的撤销方式. */
public enum ClearedReversal {
    /** As any other: the − line is cleared with the month of its own day. */
    NEXT_MONTH,
    /** Not by itself: the office adjusts it once it is accepted. */
    ADJUSTMENT
}
