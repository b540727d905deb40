package medassist.tabular;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Lines of values with TABs between them, in UTF-8; a quotation mark is a sign like any other. */
public final class TabText {

    private static final int LONGEST_LINE = 20_000;

    /** Stands where the bytes of a text are not UTF-8. */
    public static final String NOT_UTF_8 = "\uFFFD";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TabText() {}

    /** Takes the values of a line. */
    @FunctionalInterface
    public interface LineReader {

        /** Takes the values of the line with this number, from 1. */
        void read(long number, List<String> values);
    }

    /**
     * Has each line read, in order; empty ones are left out but counted. What is not UTF-8 is {@link #NOT_UTF_8}. A line longer
     * than any there is has no values, so that one line cannot fill the memory.
     */
    public static void forEachLine(byte[] text, LineReader reader) {
        String decoded = new String(text, StandardCharsets.UTF_8);
        String unmarked = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        var number = new AtomicLong();
        unmarked.lines().forEach(line -> {
            number.incrementAndGet();
            if (line.length() > LONGEST_LINE) {
                reader.read(number.get(), List.of());
            } else if (!line.isBlank()) {
                reader.read(number.get(), List.of(line.split("\t", -1)));
            }
        });
    }

    /** A line of these values; what would break it becomes a space. */
    public static String line(List<String> values) {
        return String.join(
                        "\t",
                        values.stream()
                                .map(value -> value.replaceAll("[\\t\\r\\n]", " "))
                                .toList())
                + "\n";
    }
}
