package medassist.tabular;

import static medassist.tabular.MadeTables.reason;
import static medassist.tabular.MadeTables.xls;
import static medassist.tabular.MadeTables.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTests {

    private static final long SEED = 20260206;

    private static final int MUTATIONS = 300;

    private static final List<String> SIGNS =
            List.of("", "<", ">", "/", "\"", "&", "9", "-", "x", " ", "<a>", "<!", "../");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 a,b\n",
                "<html><table></table></html>",
                "\r\n <!DOCTYPE html><html/>",
                "\uFEFF<?xml version=\"1.0\"?><Workbook/>",
                "{\\rtf1 a}",
                "MIME-Version: 1.0\n",
                "Rar!\u001a\u0007,a",
                "a,b\n1,\u0000\n",
            })
    void refusesTextsAndOthersThatAreNoTables(String text) {
        assertThat(reason(text)).isEqualTo(Reason.NOT_A_TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7z\u00bc\u00af'\u001c", "\u0089PNG\r\n", "\u00ff\u00d8\u00ff\u00e0", "GIF89a", "PK\u0005\u0006"
            })
    void refusesArchivesAndPictures(String signs) {
        assertThat(reason(signs.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatExceptionOfType(UnreadableTableException.class)
                .isThrownBy(() -> TableReader.read(InputStream.nullInputStream(), row -> {}))
                .withMessage("the file is empty");
    }

    @ParameterizedTest
    @MethodSource("files")
    void letsFailuresOfTheRecipientPass(byte[] file) {
        var failure = new IllegalStateException("mine");

        assertThatThrownBy(() -> TableReader.read(new ByteArrayInputStream(file), row -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("files")
    void letsFailuresOfTheStreamPass(byte[] file) {
        var failure = new IOException("connection reset");
        InputStream reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] to, int from, int count) throws IOException {
                throw failure;
            }
        };
        var start = new ByteArrayOutputStream();
        while (start.size() < 2 * TextStart.LONGEST) {
            start.writeBytes(file);
        }
        InputStream content = new SequenceInputStream(new ByteArrayInputStream(start.toByteArray()), reset);

        assertThatThrownBy(() -> TableReader.read(content, row -> {})).isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsOrRefusesWhateverBytesCome(byte[] file) {
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            readOrRefuse(mutated(file, random), "mutation " + i + " of seed " + SEED);
        }
    }

    @Test
    void readsOrRefusesWhateverXmlComes() {
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, String> parts = MadeTables.parts("<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c></row>");
            String part = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            StringBuilder xml = new StringBuilder(parts.get(part));
            int from = random.nextInt(xml.length());
            String sign = SIGNS.get(random.nextInt(SIGNS.size()));
            xml.replace(from, Math.min(xml.length(), from + random.nextInt(4)), sign);
            parts.put(part, xml.toString());
            readOrRefuse(MadeTables.zip(parts), "mutation " + i + " of seed " + SEED + ": " + xml);
        }
    }

    private static void readOrRefuse(byte[] file, String description) {
        try {
            TableReader.read(new ByteArrayInputStream(file), row -> {});
        } catch (UnreadableTableException foreseen) {
            assertThat(foreseen.reason()).isNotNull();
        } catch (IOException | RuntimeException | Error escaped) {
            throw new AssertionError(description, escaped);
        }
    }

    /** Bytes are changed, removed from the end or repeated, as transfers and hands damage files. */
    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutated = file.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(mutated.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(mutated, 1 + from);
            case 1 -> {
                int length = random.nextInt(mutated.length - from);
                System.arraycopy(mutated, from, mutated, random.nextInt(mutated.length - length), length);
                yield mutated;
            }
            default -> mutated;
        };
    }

    static Stream<Named<byte[]>> files() throws IOException {
        String text = "姓名,证号,\"地\n址\"\n张三,1,一村\n李四,2,二村\n".repeat(20);
        return Stream.of(
                Named.of(".xlsx", workbook()),
                Named.of(".xls", oldWorkbook()),
                Named.of("UTF-8", text.getBytes(StandardCharsets.UTF_8)),
                Named.of("UTF-16", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
                Named.of("GB18030", text.getBytes(Charset.forName("GB18030"))));
    }

    private static byte[] workbook() {
        return xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("名单");
            for (int i = 0; i < 50; i++) {
                sheet.value(i, 0, "张" + i);
                sheet.value(i, 1, i / 7.0);
            }
        });
    }

    private static byte[] oldWorkbook() {
        return xls(workbook -> {
            HSSFSheet sheet = workbook.createSheet("名单");
            for (int i = 0; i < 50; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("张" + i);
                row.createCell(1).setCellValue(i / 7.0);
                row.createCell(2).setCellFormula("A1&\"x\"");
            }
        });
    }
}
