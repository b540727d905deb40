package medassist.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;

/** Table files made for tests, and what is read from them. */
final class MadeTables {

    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\">%s</Relationships>";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/>";

    private MadeTables() {}

    /** An .xlsx as fastexcel writes it. */
    static byte[] xlsx(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    /** An .xls as POI writes it. */
    static byte[] xls(Consumer<HSSFWorkbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(bytes);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    /** The parts of an .xlsx with one sheet, in which these rows are. */
    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", RELATIONS.formatted(RELATION.formatted("1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", book("", "<sheet name=\"名单\" sheetId=\"1\" r:id=\"s1\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONS.formatted(RELATION.formatted("s1", "worksheet", "worksheets/sheet1.xml")
                        + RELATION.formatted("x", "sharedStrings", "/xl/sharedStrings.xml")
                        + RELATION.formatted("y", "styles", "styles.xml")));
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        parts.put("xl/sharedStrings.xml", "<sst><si><t>张三</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        return parts;
    }

    static String book(String properties, String sheets) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns:r=\"urn:r\">%s<sheets>%s</sheets></workbook>"
                .formatted(properties, sheets);
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    /** The rows of an .xlsx, in which these are. */
    static List<String> rowsOfXlsx(String rows) {
        return read(zip(parts(rows)));
    }

    /** The rows of a text. */
    static List<String> rowsOf(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> rowsOf(String text, String encoding) {
        return read(text.getBytes(Charset.forName(encoding)));
    }

    /** The rows of a file, each as its sheet, its number and its values. */
    static List<String> read(byte[] file) {
        List<String> rows = new ArrayList<>();
        try {
            TableReader.read(
                    new ByteArrayInputStream(file),
                    row -> rows.add(row.sheet() + row.number() + ":" + String.join("|", row.values())));
        } catch (IOException | UnreadableTableException failure) {
            throw new AssertionError("unreadable after " + rows.size() + " rows", failure);
        }
        return rows;
    }

    static Reason reason(String text) {
        return reason(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reason reason(byte[] file) {
        return reason(file, TableLimits.DEFAULTS);
    }

    /** Why the file is unreadable within these limits. */
    static Reason reason(byte[] file, TableLimits limits) {
        return Assertions.catchThrowableOfType(
                        UnreadableTableException.class,
                        () -> TableReader.read(new ByteArrayInputStream(file), limits, row -> {}))
                .reason();
    }
}
