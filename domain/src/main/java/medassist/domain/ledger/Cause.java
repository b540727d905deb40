package medassist.domain.ledger;

/**
 * Why a ledger year was replayed, and settlements of it may be owed another amount than stands posted 重算原因.
 *
 * @param reference the settlement id that was taken back, or the id of the certification that changed
 */
public record Cause(Kind kind, String reference) {

    /** Of a year that was never replayed: it stands as its replay would give it. */
    public static final Cause NONE = new Cause(Kind.NONE, "");

    /** The causes, by names that stay. */
    public enum Kind {
        NONE,
        /** 冲正, or the undoing of one */
        REVERSAL,
        /** 身份认定变更 */
        CERTIFICATION
    }
}
