package medassist.domain.ledger;

/**
 * Why a ledger year does not stand as its replay gives it 重算原因.
 *
 * @param reference the settlement id that was reversed, the id of the certification or filing that changed, of the person who
 *     died or whose ledger was merged, or the source of the opening balance
 */
public record Cause(Kind kind, String reference) {

    /** Of a year that stands as its replay gives it. */
    public static final Cause NONE = new Cause(Kind.NONE, "");

    /** The causes, by names that stay. */
    public enum Kind {
        NONE,
        /** 冲正, or the undoing of one */
        REVERSAL,
        /** 身份认定变更 */
        CERTIFICATION,
        /** 备案变更 */
        FILING,
        /** 死亡登记变更 */
        DEATH,
        /** 期初余额记入, or its reversal */
        OPENING_BALANCE,
        /** 并户 */
        MERGE
    }
}
