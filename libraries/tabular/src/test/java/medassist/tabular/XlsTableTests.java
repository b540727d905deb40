package medassist.tabular;

import static medassist.tabular.MadeTables.read;
import static medassist.tabular.MadeTables.reason;
import static medassist.tabular.MadeTables.xls;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;

class XlsTableTests {

    @Test
    void readsTextsAndNumbers() {
        byte[] file = oneRow(row -> {
            row.createCell(0).setCellValue("张三");
            row.createCell(2).setCellValue(new HSSFRichTextString(" 李四"));
            row.createCell(3).setCellValue(3.71502199001010E17);
            row.createCell(4).setCellValue(0.1 + 0.2);
            row.createCell(5).setCellValue(46059);
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellErrorValue(FormulaError.NA);
            row.createCell(8);
        });

        assertThat(read(file)).containsExactly("表1:张三|| 李四|371502199001010000|0.3|46059|TRUE|#N/A");
    }

    @Test
    void readsCellsFormattedAsDates() {
        byte[] file = oneRow(row -> {
            date(row.createCell(0), "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2026, 2, 6));
            date(row.createCell(1), "m/d/yy h:mm").setCellValue(LocalDateTime.of(2026, 2, 6, 8, 30));
            date(row.createCell(2), "#,##0.00_);[Red](#,##0.00)").setCellValue(46059);
        });

        assertThat(read(file)).containsExactly("表1:2026-02-06|2026-02-06T08:30|46059");
    }

    @Test
    void readsWhatFormulasLastResultedIn() {
        byte[] file = xls(workbook -> {
            HSSFRow row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellFormula("1/4");
            row.createCell(1).setCellFormula("\"甲\"&\"乙\"");
            row.createCell(2).setCellFormula("1=1");
            row.createCell(3).setCellFormula("NA()");
            row.createCell(4).setCellFormula("\"\"");
            row.createCell(5).setCellValue("end");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(read(file)).containsExactly("表1:0.25|甲乙|TRUE|#N/A||end");
    }

    @Test
    void readsVisibleSheetsAndRowsInOrder() {
        byte[] file = xls(workbook -> {
            workbook.createSheet("二").createRow(4).createCell(1).setCellValue("b");
            workbook.createSheet("藏").createRow(0).createCell(0).setCellValue("x");
            HSSFSheet first = workbook.createSheet("一");
            first.createRow(9).createCell(0).setCellValue("d");
            first.createRow(2).createCell(0).setCellValue("c");
            workbook.setSheetHidden(1, true);
        });

        assertThat(read(file)).containsExactly("二5:|b", "一3:c", "一10:d");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        byte[] file = xls(workbook -> {
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(system -> system.setWindowing((short) 1));
            HSSFCell cell = workbook.createSheet("表").createRow(0).createCell(0);
            date(cell, "yyyy-mm-dd");
            cell.setCellValue(44597);
        });

        assertThat(read(file)).containsExactly("表1:2026-02-06");
    }

    @Test
    void readsManyLongTexts() {
        byte[] file = xls(workbook -> {
            HSSFSheet sheet = workbook.createSheet("表");
            for (int i = 0; i < 2_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue((i % 2 == 0 ? "x" : "证").repeat(i) + i);
            }
        });

        assertThat(read(file))
                .hasSize(2_000)
                .contains("表1999:" + "x".repeat(1998) + "1998")
                .endsWith("表2000:" + "证".repeat(1999) + "1999");
    }

    @Test
    void refusesWorkbooksWithAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            assertThat(reason(oneRow(row -> row.createCell(0).setCellValue("x"))))
                    .isEqualTo(Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(reason(compound("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void refusesOtherCompoundFiles() throws IOException {
        assertThat(reason(compound("WordDocument"))).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(reason(compound("Book"))).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(reason(compound("Workbook"))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesWhatIsCutOrEmpty() {
        byte[] file = oneRow(row -> row.createCell(0).setCellValue("x"));

        assertThat(reason(Arrays.copyOf(file, 2_000))).isIn(Reason.DAMAGED, Reason.TRUNCATED);
        assertThat(reason(oneRow(row -> row.createCell(0).setCellValue(" ")))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesWhatExceedsALimit() {
        byte[] file = xls(workbook -> {
            HSSFSheet sheet = workbook.createSheet("表");
            for (int i = 0; i < 1_000; i++) {
                sheet.createRow(i).createCell(2).setCellValue(10_000.5 + i);
            }
        });

        assertThat(reason(file, new TableLimits(6, 3, 1_000, 99_999, 0, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(7, 2, 1_000, 99_999, 0, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(7, 3, 999, 99_999, 0, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(7, 3, 1_000, 9_999, 0, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(7, 3, 1_000, file.length + 1, 0, 0)))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(7, 3, 1_000, file.length + 1, 0, 0)))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(read(file)).hasSize(1_000);
    }

    private static byte[] oneRow(Consumer<HSSFRow> content) {
        return xls(workbook -> content.accept(workbook.createSheet("表").createRow(0)));
    }

    private static HSSFCell date(HSSFCell cell, String format) {
        HSSFWorkbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static byte[] compound(String stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream("x".repeat(5_000).getBytes(StandardCharsets.UTF_8)), stream);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
