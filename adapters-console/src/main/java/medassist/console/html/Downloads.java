package medassist.console.html;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import medassist.tabular.TableFile;

/** Tables as files that a browser keeps 导出. */
public final class Downloads {

    private Downloads() {}

    /** What kind of file is asked for. */
    public enum Format {
        CSV,
        XLSX
    }

    public static MutableHttpResponse<byte[]> of(TableFile table, Format format) {
        return switch (format) {
            case CSV -> file(table.csv(), "text/csv;charset=utf-8", table.name() + ".csv");
            case XLSX ->
                file(
                        table.xlsx(),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        table.name() + ".xlsx");
        };
    }

    private static MutableHttpResponse<byte[]> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
