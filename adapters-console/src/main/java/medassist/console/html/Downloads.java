package medassist.console.html;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import java.util.Optional;
import medassist.console.block.Field;
import medassist.console.frame.Constants;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.tabular.TableFile;

/** Tables as files that a browser keeps 导出. */
public final class Downloads {

    private static final String FORMAT = "format";

    private Downloads() {}

    /** What kind of file is asked for. */
    public enum Format {
        CSV,
        XLSX
    }

    /** By which a form lets a format be chosen. */
    public static Field formats(Frame frame) {
        return Field.choice(
                FORMAT,
                frame.t("batch.format"),
                Format.XLSX.name(),
                Arrays.stream(Format.values())
                        .map(format -> new Field.Choice(format.name(), format.name()))
                        .toList());
    }

    /** The format that a form chooses; empty where it is none. */
    public static Optional<Format> format(Form form) {
        return Constants.named(Format.class, form.text(FORMAT));
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
