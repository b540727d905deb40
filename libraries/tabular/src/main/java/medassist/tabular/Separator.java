package medassist.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The sign that stands between the values of a text: the one by which its first rows have the same number of values.
 */
final class Separator {

    private static final List<Character> KNOWN = List.of(',', '\t', ';', '|', '\uFF0C');

    private static final int ROWS = 30;

    private Separator() {}

    /** The format with the separator of this text, or with a comma if there is none. */
    static CSVFormat in(TextStart start) {
        return KNOWN.stream()
                .map(separator -> score(start, separator))
                .max(Comparator.comparingInt(Score::rows).thenComparingInt(Score::width))
                .filter(best -> best.rows > 0)
                .map(best -> format(best.separator))
                .orElseGet(() -> format(','));
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static Score score(TextStart start, char separator) {
        CSVFormat lenient = format(separator).builder().setLenientEof(true).get();
        Widths widths = new Widths();
        try (CSVParser parser = lenient.parse(new StringReader(start.text()))) {
            Stream<CSVRecord> records = parser.stream().limit(ROWS);
            records.map(CSVRecord::size).filter(width -> width > 1).forEach(widths::add);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return new Score(separator, widths.rowsOfUsual(), widths.usual());
    }

    /** How well a separator fits: how many rows have the usual width, and which that is. */
    private record Score(char separator, int rows, int width) {}
}
