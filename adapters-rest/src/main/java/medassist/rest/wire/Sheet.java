package medassist.rest.wire;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import medassist.domain.money.Money;
import medassist.tabular.TableFile;

/** A table that a finance clerk opens in a spreadsheet 电子表格. */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {

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
            case csv -> file(table().csv(), "text/csv;charset=utf-8", name + ".csv");
            case xlsx ->
                file(
                        table().xlsx(),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        name + ".xlsx");
        };
    }

    private static MutableHttpResponse<byte[]> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private TableFile table() {
        return new TableFile(
                name,
                header,
                rows.stream()
                        .map(row -> row.stream().map(Sheet::written).toList())
                        .toList());
    }

    private static TableFile.Cell written(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> new TableFile.Cell.Text(text);
            case Cell.Count(int count) -> new TableFile.Cell.Count(count);
            case Cell.Amount(Money amount) -> new TableFile.Cell.Amount(amount.toYuan());
        };
    }
}
