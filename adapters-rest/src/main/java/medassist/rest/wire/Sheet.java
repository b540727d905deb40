package medassist.rest.wire;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import medassist.domain.money.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table that a finance clerk opens in a spreadsheet 电子表格. */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String AMOUNT_FORMAT = "#,##0.00";
    private static final int COLUMN_WIDTH = 18;
    private static final int LONGEST_NUMBER = 11;

    /** What stands in a place. */
    public sealed interface Cell {

        record Text(String text) implements Cell {}

        record Amount(Money amount) implements Cell {}

        record Count(int count) implements Cell {}

        static Cell text(String text) {
            return new Text(text);
        }
    }

    /** What kind of file is asked for, by its ending. */
    public enum Format {
        csv,
        xlsx
    }

    /** As a file to be kept. */
    public MutableHttpResponse<byte[]> file(Format format) {
        return switch (format) {
            case csv -> file(csv(), "text/csv;charset=utf-8", name + ".csv");
            case xlsx ->
                file(xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
        };
    }

    private static MutableHttpResponse<byte[]> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** As CSV (RFC 4180) in UTF-8, with the mark by which Excel knows it. */
    public byte[] csv() {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(header);
            for (List<Cell> row : rows) {
                printer.printRecord(row.stream().map(Sheet::csv).toList());
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
                case Cell.Amount(Money amount) -> {
                    sheet.value(row, column, amount.toYuan());
                    sheet.style(row, column).format(AMOUNT_FORMAT).set();
                }
            }
        }
    }

    private static String csv(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> isFormula(text) || isLongNumber(text) ? "\t" + text : text;
            case Cell.Count(int count) -> Integer.toString(count);
            case Cell.Amount(Money amount) -> amount.toString();
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
