package medassist.tabular;

/** Says that a file cannot be read as a table, and why; rows that were delivered before are not to be used. */
public final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableTableException(Reason reason, Throwable cause) {
        super(reason.explanation, cause);
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong with a file that should be a table. */
    public enum Reason {
        /** No row says anything. */
        EMPTY("the file is empty"),

        /** It opens with a password only. */
        ENCRYPTED("the file is encrypted"),

        /** It breaks the rules of its own kind. */
        DAMAGED("the file is damaged"),

        /** Its end is missing. */
        TRUNCATED("the end of the file is missing"),

        /** It exceeds one of the {@link TableLimits}. */
        TOO_LARGE("the file is too large"),

        /** It is of another kind than tables are. */
        NOT_A_TABLE("the file is not a table");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }
    }
}
