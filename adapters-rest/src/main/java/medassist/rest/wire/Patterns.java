package medassist.rest.wire;

/** What identifiers and texts look like on the wire. */
public final class Patterns {

    /** A code chosen by the caller: printable ASCII without spaces. */
    public static final String CODE = "[!-~]{1,64}";

    /** An administrative division of GB/T 2260. */
    public static final String DIVISION = "[0-9]{6}";

    /** A month of ISO 8601. */
    public static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    /**
     * A text that shows all there is of it: no control or format characters such as those that turn the writing around, no halves of
     * characters, no line separators. Private characters stay, which rare names are written with.
     */
    public static final String TEXT = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u2028\\u2029]*";

    private Patterns() {}
}
