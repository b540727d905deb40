package medassist.tabular;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** A sheet of an .xls, whose cells may be in any order and are all read before the first row is delivered. */
final class XlsSheet {

    private static final int UNSIGNED = 0xFFFF;

    private static final int MOST_COLUMNS = 256;

    /** How many bytes a place in a row takes, whether it says something or not. */
    private static final int PLACE = 8;

    private final SharedTexts texts;
    private final NumberStyles styles;
    private final RowDelivery delivery;
    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private long left;
    private int depth;
    private boolean isOfCells;
    private int formulaRow;
    private int formulaColumn;

    XlsSheet(SharedTexts texts, NumberStyles styles, TableLimits limits, RowDelivery delivery) {
        this.texts = texts;
        this.styles = styles;
        this.left = limits.held();
        this.delivery = delivery;
    }

    /** Reads the sheet that starts here, and returns how many bytes it has. */
    int read(byte[] book, int start) {
        if (start < 0 || start >= book.length) {
            throw new Unreadable(Reason.DAMAGED);
        }
        ByteArrayInputStream content = new ByteArrayInputStream(book, start, book.length - start);
        RecordInputStream records = new RecordInputStream(content);
        do {
            if (!records.hasNextRecord()) {
                throw new Unreadable(Reason.TRUNCATED);
            }
            records.nextRecord();
            readRecord(records);
            records.readRemainder();
        } while (depth > 0);
        return book.length - start - content.available();
    }

    /** Delivers what was read, as the sheet with this name. */
    void deliver(String name) {
        rows.forEach((row, values) -> delivery.deliver(name, row + 1, values));
    }

    private void readRecord(RecordInputStream records) {
        if (records.getSid() == BOFRecord.sid) {
            BOFRecord start = new BOFRecord(records);
            isOfCells |= depth == 0 && start.getType() == BOFRecord.TYPE_WORKSHEET;
            depth++;
        } else if (records.getSid() == EOFRecord.sid) {
            depth--;
        } else if (isOfCells && depth == 1) {
            // Deeper are the charts in the sheet, with cells of their own.
            readCell(records);
        }
    }

    private void readCell(RecordInputStream records) {
        switch (records.getSid()) {
            case LabelSSTRecord.sid -> put(new LabelSSTRecord(records));
            case LabelRecord.sid -> put(new LabelRecord(records));
            case NumberRecord.sid -> put(new NumberRecord(records));
            case RKRecord.sid -> put(new RKRecord(records));
            case MulRKRecord.sid -> put(new MulRKRecord(records));
            case BoolErrRecord.sid -> put(new BoolErrRecord(records));
            case FormulaRecord.sid -> put(new FormulaRecord(records));
            case StringRecord.sid -> put(formulaRow, formulaColumn, new StringRecord(records).getString());
            default -> {
                // Empty cells, and the looks of the sheet.
            }
        }
    }

    private void put(LabelSSTRecord cell) {
        // The text itself is kept once for all cells, and has been counted there.
        place(cell.getRow(), cell.getColumn(), texts.get(cell.getSSTIndex()));
    }

    private void put(LabelRecord cell) {
        put(cell.getRow(), cell.getColumn(), cell.getValue());
    }

    private void put(NumberRecord cell) {
        putNumber(cell, cell.getValue());
    }

    private void put(RKRecord cell) {
        putNumber(cell, cell.getRKNumber());
    }

    private void put(MulRKRecord cells) {
        for (int i = 0; i < cells.getNumColumns(); i++) {
            String value = number(cells.getRKNumberAt(i), cells.getXFAt(i));
            put(cells.getRow(), cells.getFirstColumn() + i, value);
        }
    }

    private void put(BoolErrRecord cell) {
        put(
                cell.getRow(),
                cell.getColumn(),
                cell.isBoolean() ? truth(cell.getBooleanValue()) : error(cell.getErrorValue()));
    }

    private void put(FormulaRecord cell) {
        formulaRow = cell.getRow();
        formulaColumn = cell.getColumn();
        switch (cell.getCachedResultTypeEnum()) {
            case NUMERIC -> putNumber(cell, cell.getValue());
            case BOOLEAN -> put(formulaRow, formulaColumn, truth(cell.getCachedBooleanValue()));
            case ERROR -> put(formulaRow, formulaColumn, error(cell.getCachedErrorValue()));
            default -> {
                // A text is in a record of its own.
            }
        }
    }

    private void putNumber(CellRecord cell, double value) {
        put(cell.getRow(), cell.getColumn(), number(value, cell.getXFIndex()));
    }

    private String number(double value, int style) {
        return styles.text(Double.toString(value), style & UNSIGNED);
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.forInt(code).getString();
    }

    private void put(int row, int column, String text) {
        left -= SharedTexts.OVERHEAD + 2L * text.length();
        place(row, column, text);
    }

    private void place(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        int place = column & UNSIGNED;
        if (place >= MOST_COLUMNS) {
            throw new Unreadable(Reason.DAMAGED);
        }
        delivery.checkColumn(place);
        List<String> values = rows.computeIfAbsent(row & UNSIGNED, empty -> new ArrayList<>());
        left -= (long) PLACE * Math.max(1, place + 1 - values.size());
        if (left < 0) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        while (values.size() <= place) {
            values.add("");
        }
        values.set(place, text);
    }
}
