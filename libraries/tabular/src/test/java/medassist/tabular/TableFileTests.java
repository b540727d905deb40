package medassist.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import medassist.tabular.TableFile.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they are written for spreadsheets. */
class TableFileTests {

    private static TableFile of(Cell... row) {
        return new TableFile("t", List.of("a", "b"), List.of(List.of(row)));
    }

    private static String csv(Cell... row) {
        return new String(of(row).csv(), StandardCharsets.UTF_8);
    }

    @Test
    void beginAsExcelKnowsUtf8By() {
        assertThat(csv(new Cell.Text("王"), new Cell.Count(2))).isEqualTo("\uFEFFa,b\r\n王,2\r\n");
    }

    @Test
    void writeAmountsWithTheirDecimals() {
        assertThat(csv(new Cell.Amount(new BigDecimal("1234567.80")), new Cell.Text("")))
                .contains("1234567.80,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "＝1"})
    void haveNoSpreadsheetComputeWhatCameFromOutside(String text) {
        assertThat(csv(new Cell.Text(text), new Cell.Text("x"))).contains("\t" + text);
    }

    @Test
    void haveNoSpreadsheetRoundALongNumber() {
        assertThat(csv(new Cell.Text("123456789012"), new Cell.Text("12345678901")))
                .contains("\t123456789012")
                .contains(",12345678901\r\n");
    }

    @Test
    void keepNumbersAsNumbersInAWorkbook(@TempDir Path folder) throws Exception {
        byte[] bytes = of(new Cell.Text("=1+1"), new Cell.Amount(new BigDecimal("12.30")))
                .xlsx();

        Path file = Files.write(folder.resolve("t.xlsx"), bytes);
        try (var zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>12.3").doesNotContain("<f>");
        }
    }
}
