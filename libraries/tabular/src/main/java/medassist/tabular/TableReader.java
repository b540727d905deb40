package medassist.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import medassist.tabular.UnreadableTableException.Reason;

/**
 * Reads table files as offices send them: workbooks (.xlsx, .xls) and texts with separated values, told apart by what
 * is in them.
 *
 * <p>Numbers are plain decimals, those with a fraction rounded to 15 digits as spreadsheets show them. Cells
 * formatted as a date are ISO dates, with the time unless it is midnight; a time alone is an ISO time. Formulas are
 * what they last resulted in, errors are named like {@code #N/A}.
 */
public final class TableReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private TableReader() {}

    /**
     * Reads all rows of all sheets that are not hidden, in order; empty rows are passed over. The stream is not
     * closed. Memory does not grow with the rows of a text; with those of an .xlsx it grows by distinct texts, with
     * those of an .xls by cells.
     *
     * @throws IOException if the stream throws it
     * @throws UnreadableTableException if it is no whole table within the {@link TableLimits#DEFAULTS}; some rows may
     *     have been delivered before
     */
    public static void read(InputStream content, Consumer<TableRow> rows) throws IOException, UnreadableTableException {
        read(content, TableLimits.DEFAULTS, rows);
    }

    /** Reads likewise, within these limits. */
    public static void read(InputStream content, TableLimits limits, Consumer<TableRow> rows)
            throws IOException, UnreadableTableException {
        byte[] head = content.readNBytes(TextStart.LONGEST);
        RowDelivery delivery = new RowDelivery(limits, rows);
        try {
            read(head, content, limits, delivery);
            if (delivery.isNothingDelivered()) {
                throw new Unreadable(Reason.EMPTY);
            }
        } catch (RowDelivery.RecipientFailed failed) {
            throw failed.failure();
        } catch (Unreadable unreadable) {
            throw new UnreadableTableException(unreadable.reason(), unreadable);
        } catch (RuntimeException | StackOverflowError damaged) {
            // What the parsers throw when the bytes are not what they expect.
            throw new UnreadableTableException(Reason.DAMAGED, damaged);
        }
    }

    private static void read(byte[] head, InputStream rest, TableLimits limits, RowDelivery rows) throws IOException {
        if (startsWith(head, ZIP)) {
            XlsxTable.read(whole(head, rest, limits), limits, rows);
        } else if (startsWith(head, COMPOUND)) {
            XlsTable.read(whole(head, rest, limits), limits, rows);
        } else if (startsWith(head, EMPTY_ZIP)) {
            throw new Unreadable(Reason.NOT_A_TABLE);
        } else {
            TextTable.read(TextStart.of(head), joined(head, rest), limits, rows);
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static byte[] whole(byte[] head, InputStream rest, TableLimits limits) throws IOException {
        byte[] file = joined(head, rest).readNBytes(Math.addExact(limits.held(), 1));
        if (file.length > limits.held()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        return file;
    }

    private static InputStream joined(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }
}
