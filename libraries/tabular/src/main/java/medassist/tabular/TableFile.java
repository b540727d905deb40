package medassist.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that is written to be opened in a spreadsheet.
 *
 * @param name of its sheet
 * @param header what its columns are called
 */
public record TableFile(String name, List<String> header, List<List<Cell>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String AMOUNT_FORMAT = "#,##0.00";
    private static final int COLUMN_WIDTH = 18;
    private static final int LONGEST_NUMBER = 11;

    public TableFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** What stands in a place. */
    public sealed interface Cell {

        record Text(String text) implements Cell {}

        /** A sum of money, with two decimals. */
        record Amount(BigDecimal amount) implements Cell {}

        record Count(int count) implements Cell {}
    }

    /** As CSV (RFC 4180) in UTF-8, with the mark by which Excel knows it. */
    public byte[] csv() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(header);
            for (List<Cell> row : rows) {
                printer.printRecord(row.stream().map(TableFile::csv).toList());
            }
        } catch (IOException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a workbook of Office Open XML, with amounts as numbers. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "MedAssist", null)) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, COLUMN_WIDTH);
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        } catch (IOException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(String text) -> sheet.value(row, column, text);
                case Cell.Count(int count) -> sheet.value(row, column, count);
                case Cell.Amount(BigDecimal amount) -> {
                    sheet.value(row, column, amount);
                    sheet.style(row, column).format(AMOUNT_FORMAT).set();
                }
            }
        }
    }

    private static String csv(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> isFormula(text) || isLongNumber(text) ? "\t" + text : text;
            case Cell.Count(int count) -> Integer.toString(count);
            case Cell.Amount(BigDecimal amount) -> amount.toPlainString();
        };
    }

    /** Whether a spreadsheet would round it, though it is a name. */
    private static boolean isLongNumber(String text) {
        return text.length() > LONGEST_NUMBER && text.chars().allMatch(Character::isDigit);
    }

    /** Whether a spreadsheet would compute the text, which came from outside. */
    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
