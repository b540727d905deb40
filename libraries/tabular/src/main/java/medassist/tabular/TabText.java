package medassist.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Lines of values with TABs between them; a quotation mark is a sign like any other. */
public final class TabText {

    private static final int LONGEST_LINE = 20_000;

    /** Stands where the bytes of a text are not in its encoding. */
    public static final String UNREADABLE = "\uFFFD";

    /** Begins a text in UTF-8, whatever it was said to be in. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Writes an empty value, as some programs have it. */
    private static final String NULL = "null";

    private TabText() {}

    /** Takes the values of a line. */
    @FunctionalInterface
    public interface LineReader {

        /** Takes the values of the line with this number, from 1. */
        void read(long number, List<String> values);
    }

    /**
     * Has each line read, in order; empty ones are left out but counted. A value that is {@code null} is empty. What is not in
     * the encoding is {@link #UNREADABLE}. A line longer than any there is has no values, so that one line cannot fill the
     * memory.
     */
    public static void forEachLine(byte[] text, Charset encoding, LineReader reader) {
        var number = new AtomicLong();
        decoded(text, encoding).lines().forEach(line -> {
            number.incrementAndGet();
            if (line.length() > LONGEST_LINE) {
                reader.read(number.get(), List.of());
            } else if (!line.isBlank()) {
                reader.read(number.get(), values(line));
            }
        });
    }

    private static String decoded(byte[] text, Charset encoding) {
        boolean isMarked = text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
        return isMarked
                ? new String(text, MARK.length, text.length - MARK.length, StandardCharsets.UTF_8)
                : new String(text, encoding);
    }

    private static List<String> values(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(value -> value.strip().equalsIgnoreCase(NULL) ? "" : value)
                .toList();
    }

    /** A line of these values; what would break it becomes a space. */
    public static String line(List<String> values) {
        return line(values, "");
    }

    /**
     * A line of these values; what would break it becomes a space.
     *
     * @param empty stands where a value is empty
     */
    public static String line(List<String> values, String empty) {
        return String.join(
                        "\t",
                        values.stream()
                                .map(value -> value.isEmpty() ? empty : value.replaceAll("[\\t\\r\\n]", " "))
                                .toList())
                + "\n";
    }
}
