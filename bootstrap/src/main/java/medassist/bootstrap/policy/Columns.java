package medassist.bootstrap.policy;

/** The width of texts in columns of a terminal, of which a Chinese character takes two. */
final class Columns {

    /** From here on nearly all characters are as wide as two. */
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    static int width(String text) {
        return text.codePoints()
                .map(character -> character >= FIRST_WIDE ? 2 : 1)
                .sum();
    }

    /** The text with blanks behind it, up to the width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
