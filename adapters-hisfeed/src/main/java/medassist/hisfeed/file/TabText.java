package medassist.hisfeed.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines of values with TABs between them, in UTF-8; a quotation mark is a sign like any other. */
public final class TabText {

    /** As one line is read: what stands in it is one record, whatever its signs. */
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter('\t')
            .setQuote(null)
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(false)
            .get();

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

    /** Has each line read, in order; empty ones are left out but counted. What is not UTF-8 is {@link #NOT_UTF_8}. */
    public static void forEachLine(byte[] text, LineReader reader) {
        String decoded = new String(text, StandardCharsets.UTF_8);
        String unmarked = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        try (CSVParser lines = CSVParser.parse(unmarked, FORMAT)) {
            for (CSVRecord line : lines) {
                if (line.size() > 1 || !line.get(0).isBlank()) {
                    reader.read(line.getRecordNumber(), line.toList());
                }
            }
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
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
