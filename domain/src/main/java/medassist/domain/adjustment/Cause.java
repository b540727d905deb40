package medassist.domain.adjustment;

/**
 * Why a settlement would now come out otherwise 差额原因.
 *
 * @param reference the settlement id that was taken back, or the id of the certification that changed
 */
public record Cause(Kind kind, String reference) {

    /** The causes, by names that stay. */
    public enum Kind {
        /** 冲正, or the undoing of one */
        REVERSAL,
        /** 身份认定变更 */
        CERTIFICATION
    }
}
