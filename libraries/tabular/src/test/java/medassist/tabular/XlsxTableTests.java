package medassist.tabular;

import static medassist.tabular.MadeTables.parts;
import static medassist.tabular.MadeTables.read;
import static medassist.tabular.MadeTables.reason;
import static medassist.tabular.MadeTables.rowsOfXlsx;
import static medassist.tabular.MadeTables.xlsx;
import static medassist.tabular.MadeTables.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.tabular.UnreadableTableException.Reason;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTests {

    @Test
    void readsWhatASpreadsheetWrites() {
        byte[] file = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 2, " 证号 ");
            sheet.value(2, 0, 3.71502199001010E17);
            sheet.value(2, 1, 1234.5);
            sheet.value(2, 2, true);
            sheet.value(2, 3, LocalDate.of(2026, 2, 6));
            sheet.style(2, 3).format("yyyy\"年\"m\"月\"d\"日\";@").set();
            sheet.value(2, 4, LocalDateTime.of(2026, 2, 6, 8, 30));
            sheet.style(2, 4).format("yyyy/m/d h:mm").set();
            sheet.value(2, 5, 46059);
        });

        assertThat(read(file))
                .containsExactly(
                        "名单1:姓名|| 证号 ", "名单3:371502199001010000|1234.5|TRUE|2026-02-06|2026-02-06T08:30|46059");
    }

    @Test
    void readsVisibleSheetsInOrder() {
        byte[] file = xlsx(workbook -> {
            workbook.newWorksheet("二").value(0, 0, "b");
            Worksheet hidden = workbook.newWorksheet("藏");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet veryHidden = workbook.newWorksheet("深藏");
            veryHidden.value(0, 0, "y");
            veryHidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            workbook.newWorksheet("一").value(4, 0, "a");
        });

        assertThat(read(file)).containsExactly("二1:b", "一5:a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "<c t=\"s\"><v>0</v></c>~张三",
                "<c t=\"inlineStr\"><is><t>甲</t><rPh><t>x</t></rPh></is></c>~甲",
                "<c t=\"inlineStr\"><is><r><t>甲</t></r><r><t><![CDATA[<乙>]]></t></r></is></c>~甲<乙>",
                "<c t=\"str\"><f>A1&amp;B1</f><v>甲_x000D_乙_x005F_x</v></c>~甲\\r乙_x",
                "<c><f t=\"shared\" si=\"7\"/><v>2.50</v></c>~2.5",
                "<c t=\"b\"><f>TRUE()</f><v>1</v></c>~TRUE",
                "<c t=\"b\"><v>0</v></c>~FALSE",
                "<c t=\"e\"><v>#N/A</v></c>~#N/A",
                "<c s=\"1\"><v>46059</v></c>~2026-02-06",
                "<c s=\"1\"><f>TODAY()</f><v>46059.354166666664</v></c>~2026-02-06T08:30",
                "<c t=\"d\"><v>2026-02-06T00:00:00</v></c>~2026-02-06",
                "<c><v>3.71502199001010E17</v></c>~371502199001010000",
                "<c><v>nonsense</v></c>~nonsense",
            })
    void readsCells(String cell, String value) {
        assertThat(rowsOfXlsx("<row>" + cell + "</row>")).containsExactly("名单1:" + value.replace("\\r", "\r"));
    }

    @Test
    void keepsThePlacesOfCellsAndRows() {
        assertThat(rowsOfXlsx("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c><c r=\"AA3\"><v>3</v></c></row>"
                        + "<row><c><v>4</v></c><c r=\"XFD4\" s=\"1\"/></row><row r=\"9\"/>"))
                .containsExactly("名单3:|1|2" + "|".repeat(24) + "3", "名单4:4");
    }

    @Test
    void readsRichTextWithoutItsPronunciation() {
        Map<String, String> parts = parts("<row><c t=\"s\"><v>1</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "\uFEFF<sst><si><t>x</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space=\"preserve\"> 三</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><phoneticPr/></si></sst>");

        assertThat(read(zip(parts))).containsExactly("名单1:张 三");
    }

    @ParameterizedTest
    @CsvSource({"1, 2030-02-07", "true, 2030-02-07", "0, 2026-02-06"})
    void countsDaysFrom1904WhereTheWorkbookDoes(String is1904, String date) {
        Map<String, String> parts = parts("<row><c s=\"1\"><v>46059</v></c></row>");
        parts.compute(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"" + is1904 + "\"/><sheets>"));

        assertThat(read(zip(parts))).containsExactly("名单1:" + date);
    }

    @Test
    void readsWorkbooksOfOtherPrograms() {
        Map<String, String> parts = parts("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>");
        parts.remove("xl/sharedStrings.xml");
        parts.remove("xl/styles.xml");
        parts.compute(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replaceAll("<Relationship Id=\"[xy]\".*?/>", "")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument",
                                "http://purl.oclc.org/ooxml/officeDocument"));
        Map<String, String> renamed = parts.entrySet().stream()
                .collect(Collectors.toMap(
                        part -> part.getKey().replace('/', '\\').toUpperCase(Locale.ROOT), Map.Entry::getValue));

        assertThat(read(zip(renamed))).containsExactly("名单1:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE sst [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>",
                "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>",
                "<sst><si><t>&undeclared;</t></si></sst>",
                "<sst><si><t>a</t></si>",
                "<sst>",
            })
    void refusesDocumentTypesAndBrokenXml(String sharedStrings) {
        Map<String, String> parts = parts("<row><c t=\"s\"><v>0</v></c></row>");
        parts.put("xl/sharedStrings.xml", sharedStrings);

        assertThat(reason(zip(parts))).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"s\"><v>2000000000</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c><v>1</v></c></row>",
            })
    void refusesReferencesToNowhere(String row) {
        assertThat(reason(zip(parts(row)))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesASheetThatManyNamesReferTo() {
        Map<String, String> parts = parts("<row><c><v>1</v></c></row>");
        parts.compute("xl/workbook.xml", (name, xml) -> xml.replaceAll("(<sheet .*?/>)", "$1$1"));

        assertThat(reason(zip(parts))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesXmlThatWouldFillTheMemory() {
        String names = Arrays.stream(new int[3_000]).mapToObj(i -> "<a").collect(Collectors.joining("/>"));
        StringBuilder distinct = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            distinct.append("<a").append(i).append("/>");
        }
        assertThat(rowsOfXlsx(names + "/><row><c><v>1</v></c></row>")).hasSize(1);
        assertThat(reason(zip(parts(distinct.toString())))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(zip(parts("<a>".repeat(1_000))))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(zip(parts("<!--" + "<a>".repeat(1_000_000) + "-->")))).isEqualTo(Reason.TOO_LARGE);
        assertThat(rowsOfXlsx("<!-- <a> -- ><?pi <b?>-->".replace("-- >", "") + "<row><c><v>1</v></c></row>"))
                .hasSize(1);
    }

    @Test
    void refusesWhatExceedsALimit() {
        String row = "<row><c t=\"inlineStr\"><is><t>12345</t></is></c><c r=\"C1\"><v>1</v></c></row>";
        byte[] file = zip(parts(row + row));

        assertThat(reason(file, new TableLimits(4, 3, 2, 9_999, 9_999, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(5, 2, 2, 9_999, 9_999, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(5, 3, 1, 9_999, 9_999, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(5, 3, 2, 999, 9_999, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(5, 3, 2, 9_999, 999, 9))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(file, new TableLimits(5, 3, 2, 9_999, 9_999, 5))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(zip(parts("")), TableLimits.DEFAULTS)).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesListsOfStylesThatWouldFillTheMemory() {
        Map<String, String> parts = parts("<row><c><v>1</v></c></row>");
        parts.put("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>".repeat(4_000_000) + "</cellXfs></styleSheet>");

        assertThat(reason(zip(parts))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesABombBeforeItIsParsed() {
        TableLimits limits = new TableLimits(10, 10, 10, 1_000_000, 10_000_000, 100);

        assertThat(reason(zip(parts("<row/>".repeat(2_000_000))), limits)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesSharedTextsThatWouldFillTheMemory() {
        Map<String, String> parts = parts("<row><c t=\"s\"><v>0</v></c></row>");
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(10_000) + "</sst>");

        assertThat(reason(zip(parts), new TableLimits(10, 10, 10, 100_000, 1_000_000, 100)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void readsManyEscapedCharacters() {
        String rows = "<row><c t=\"inlineStr\"><is><t>&amp;&#x4e2d;</t></is></c></row>".repeat(100_000);

        assertThat(rowsOfXlsx(rows)).hasSize(100_000).contains("名单7:&中");
    }

    @Test
    void refusesAZipThatIsCutOrDamaged() {
        byte[] file = zip(parts("<row><c><v>1</v></c></row>"));
        byte[] damaged = file.clone();
        int directory = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        damaged[directory + 16]++;

        assertThat(reason(Arrays.copyOf(file, file.length / 2))).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(damaged)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesAZipWithAPassword() {
        byte[] file = zip(parts("<row><c><v>1</v></c></row>"));
        int directory = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        file[directory + 8] |= 1;

        assertThat(reason(file)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void refusesOtherFilesThatAreZips() {
        Map<String, String> document = parts("");
        document.put("xl/workbook.xml", "<document/>");
        Map<String, String> binary = parts("");
        binary.compute("_rels/.rels", (name, xml) -> xml.replace("workbook.xml", "workbook.bin"));

        assertThat(reason(zip(document))).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(reason(zip(binary))).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(reason(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
                .isEqualTo(Reason.NOT_A_TABLE);
        assertThat(reason(zip(Map.of()))).isEqualTo(Reason.NOT_A_TABLE);
    }
}
