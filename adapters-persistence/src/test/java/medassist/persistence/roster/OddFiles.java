package medassist.persistence.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import medassist.persistence.roster.OddRow.Cell;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of rows as the programs of offices write them, and some that are no lists at all. */
enum OddFiles {
    XLSX,
    XLS,
    UTF_8,
    UTF_8_WITH_MARK,
    GB18030,
    /** As a spreadsheet saves „Unicode text“. */
    TABS_IN_UTF_16;

    private static final String DATES = "yyyy-mm-dd hh:mm";

    boolean isText() {
        return this != XLSX && this != XLS;
    }

    /** A file with these rows in sheets, one below another where it has no sheets. */
    byte[] of(Map<String, List<OddRow>> sheets) {
        return switch (this) {
            case XLSX -> xlsx(sheets);
            case XLS -> xls(sheets);
            case UTF_8 -> text(sheets, ",").getBytes(StandardCharsets.UTF_8);
            case UTF_8_WITH_MARK -> ("\ufeff" + text(sheets, ",")).getBytes(StandardCharsets.UTF_8);
            case GB18030 -> text(sheets, ",").getBytes(Charset.forName("GB18030"));
            case TABS_IN_UTF_16 -> ("\ufeff" + text(sheets, "\t")).getBytes(StandardCharsets.UTF_16LE);
        };
    }

    private static String text(Map<String, List<OddRow>> sheets, String separator) {
        return sheets.values().stream()
                .flatMap(List::stream)
                .map(row -> row.cells().stream().map(Cell::sent).collect(Collectors.joining(separator, "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static byte[] xlsx(Map<String, List<OddRow>> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    List<Cell> cells = rows.get(i).cells();
                    for (int k = 0; k < cells.size(); k++) {
                        put(sheet, i, k, cells.get(k));
                    }
                }
            });
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> sheet.value(row, column, text);
            case Cell.Amount(double value, String _) -> sheet.value(row, column, value);
            case Cell.Moment moment -> {
                sheet.value(row, column, moment.value());
                sheet.style(row, column).format(DATES).set();
            }
        }
    }

    private static byte[] xls(Map<String, List<OddRow>> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CellStyle dates = workbook.createCellStyle();
            dates.setDataFormat(workbook.createDataFormat().getFormat(DATES));
            sheets.forEach((name, rows) -> {
                HSSFSheet sheet = workbook.createSheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    var row = sheet.createRow(i);
                    List<Cell> cells = rows.get(i).cells();
                    for (int k = 0; k < cells.size(); k++) {
                        put(row.createCell(k), cells.get(k), dates);
                    }
                }
            });
            workbook.write(bytes);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    private static void put(HSSFCell at, Cell cell, CellStyle dates) {
        switch (cell) {
            case Cell.Text(String text) -> at.setCellValue(text);
            case Cell.Amount(double value, String _) -> at.setCellValue(value);
            case Cell.Moment moment -> {
                at.setCellValue(moment.value());
                at.setCellStyle(dates);
            }
        }
    }

    /** An .xls that opens with a password only. */
    static byte[] locked(Map<String, List<OddRow>> sheets) {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return xls(sheets);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A file of the kind of old office programs, in which a stream has this name. */
    static byte[] compound(String stream) {
        var bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream("x".repeat(5_000).getBytes(StandardCharsets.UTF_8)), stream);
            files.writeFilesystem(bytes);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }

    /** A ZIP with nothing in it but a text. */
    static byte[] zip(String name) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("名单".getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return bytes.toByteArray();
    }
}
