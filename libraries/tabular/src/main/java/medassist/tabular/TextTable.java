package medassist.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A text whose lines are rows of values with a separator between them (CSV). */
final class TextTable {

    /** All values of a row together are at most so many times as long as a single one may be. */
    private static final long LONGEST_TEXTS_OF_A_ROW = 16;

    private final TextSource source;
    private final RowDelivery rows;
    private final Widths widths = new Widths();

    private TextTable(TextSource source, RowDelivery rows) {
        this.source = source;
        this.rows = rows;
    }

    /** Reads the content, which starts so. */
    static void read(TextStart start, InputStream content, TableLimits limits, RowDelivery rows) throws IOException {
        content.skipNBytes(start.mark());
        long longest = LONGEST_TEXTS_OF_A_ROW * limits.longestText() + limits.columns();
        TextSource source = new TextSource(content, start.encoding(), longest);
        try (CSVParser parser = Separator.in(start).parse(source)) {
            new TextTable(source, rows).read(parser);
        } catch (UncheckedIOException failure) {
            throw ofStream(failure);
        }
    }

    private void read(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        long line = 1;
        while (records.hasNext()) {
            CSVRecord row = records.next();
            long next = parser.getCurrentLineNumber() + 1;
            source.mark();
            // Looks for the row after it before this one is delivered, which may be cut if it is the last.
            boolean isLast = !records.hasNext();
            if (isLast && isCut(row)) {
                throw new Unreadable(Reason.TRUNCATED);
            }
            if (!isLast || !isEndMark(row)) {
                widths.add(row.size());
                rows.deliver("", Math.toIntExact(line), row.toList());
            }
            line = next;
        }
    }

    private boolean isCut(CSVRecord last) {
        return !source.endsWithLineEnd()
                && last.size() < widths.usual()
                && !isEndMark(last)
                && !rows.isNothingDelivered();
    }

    /** Whether the row is blank, or the sign with which old programs end a text. */
    private static boolean isEndMark(CSVRecord row) {
        return row.size() == 1 && (row.get(0).isBlank() || row.get(0).equals("\u001A"));
    }

    /** The only thing that the parser itself objects to is a quotation that does not end. */
    private static IOException ofStream(UncheckedIOException failure) {
        if (failure.getCause() instanceof CSVException) {
            throw new Unreadable(Reason.TRUNCATED, failure);
        }
        return Objects.requireNonNull(failure.getCause());
    }
}
