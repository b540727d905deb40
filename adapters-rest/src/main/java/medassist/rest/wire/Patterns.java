package medassist.rest.wire;

/** What identifiers and texts look like on the wire. */
public final class Patterns {

    /** A code chosen by the caller: printable ASCII without spaces. */
    public static final String CODE = "[!-~]{1,64}";

    /** An administrative division of GB/T 2260. */
    public static final String DIVISION = "[0-9]{6}";

    /** A month of ISO 8601. */
    public static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    /** A text without control characters. */
    public static final String TEXT = "\\P{Cntrl}*";

    private Patterns() {}
}
