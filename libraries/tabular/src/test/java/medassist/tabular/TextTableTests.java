package medassist.tabular;

import static medassist.tabular.MadeTables.reason;
import static medassist.tabular.MadeTables.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import medassist.tabular.UnreadableTableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTests {

    private static final int MIB = 1024 * 1024;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsTextsThatMarkTheirEncoding(String encoding) {
        String mark = encoding.equals("GB18030") ? "" : "\uFEFF";

        assertThat(rowsOf(mark + "姓名,证号\r\n张䶮,1\r\n𠮷,2\r\n", encoding)).containsExactly("1:姓名|证号", "2:张䶮|1", "3:𠮷|2");
    }

    @Test
    void readsTextsWithoutAMark() {
        assertThat(rowsOf("姓名,证号\n张三,1\n")).containsExactly("1:姓名|证号", "2:张三|1");
        assertThat(rowsOf("a,b\n1,2")).containsExactly("1:a|b", "2:1|2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {",", "\t", ";", "|", "，"})
    void findsTheSeparator(String separator) {
        String text = "某县2026年名单\n姓名 证号 地址\n张三 1 \"一村,二组;\t|，\"\n李四 2 三村\n".replace(" ", separator);

        assertThat(rowsOf(text)).hasSize(4).endsWith("4:李四|2|三村").contains("3:张三|1|一村,二组;\t|，");
    }

    @Test
    void findsTheSeparatorBesideOthersInValues() {
        assertThat(rowsOf("a;b\n1,5;2,5\n1;2,5,5\n")).contains("2:1,5|2,5");
        assertThat(rowsOf("姓名\n张三\n")).containsExactly("1:姓名", "2:张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void numbersRowsByTheLineOnWhichTheyStart(String lineEnd) {
        String text = "a,b\n\n\"x\ny\",\"say \"\"hi\"\"\"\n,\n1,2".replace("\n", lineEnd);

        assertThat(rowsOf(text)).containsExactly("1:a|b", "3:x" + lineEnd + "y|say \"hi\"", "6:1|2");
    }

    @Test
    void keepsEmptyValuesAndQuotationMarksWithinThem() {
        assertThat(rowsOf("a,b,c\n,5\" ,\n\"x\"y,,\n")).containsExactly("1:a|b|c", "2:|5\" |", "3:xy||");
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, ''",
        "EMPTY, ' \t\n\r\n '",
        "EMPTY, ',,\n,'",
        "TRUNCATED, 'a,b\n\"1,2\n'",
        "TRUNCATED, 'a,b\n1,2\n3'"
    })
    void refusesWhatIsEmptyOrCut(Reason reason, String text) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    @Test
    void doesNotDeliverARowThatIsCut() {
        AtomicInteger rows = new AtomicInteger();
        byte[] cut = "title\na,b\n1,2\n3".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TableReader.read(new ByteArrayInputStream(cut), row -> rows.incrementAndGet()))
                .isInstanceOf(UnreadableTableException.class);
        assertThat(rows).hasValue(3);
    }

    @Test
    void takesALastRowThatIsShortButEnds() {
        assertThat(rowsOf("a,b\n1,2\n3\n")).endsWith("3:3");
        assertThat(rowsOf("a,b\n1,2\n ")).endsWith("2:1|2");
        assertThat(rowsOf("a,b\n1,2\n\u001A")).endsWith("2:1|2");
    }

    @Test
    void refusesATextThatEndsWithinACharacter() {
        byte[] text = "姓名,证号\n1,张三".getBytes(StandardCharsets.UTF_8);
        byte[] wide = "\uFEFFa,b\n1,2".getBytes(StandardCharsets.UTF_16LE);
        byte[] national = "姓名,证号\n1,张三".getBytes(Charset.forName("GB18030"));

        assertThat(reason(Arrays.copyOf(text, text.length - 1))).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(Arrays.copyOf(wide, wide.length - 1))).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(Arrays.copyOf(national, national.length - 1))).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void refusesWhatIsInNoEncoding() {
        byte[] text = "姓名,证号\n张三,1\n李四,2\n".getBytes(Charset.forName("GB18030"));
        text[10] = (byte) 0xFF;

        assertThat(reason(text)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesUtf8ThatIsMalformedLaterOn() throws IOException {
        String text = "姓名,证号\n".repeat(MIB / 10);
        InputStream content =
                new SequenceInputStream(bytes(text), new ByteArrayInputStream(new byte[] {'a', -1, 'b', ',', 'c'}));

        assertThat(reason(content.readAllBytes())).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void decidesTheEncodingWhereTheFirstPartCutsACharacter() {
        for (int before = 0; before < 3; before++) {
            String text = "x".repeat(before) + ",证\n" + "证,证\n".repeat(MIB / 8 + 10);
            assertThat(rowsOf(text)).hasSize(MIB / 8 + 11).contains((MIB / 8 + 5) + ":证|证");
        }
    }

    @Test
    void refusesTextsThatExceedALimit() {
        TableLimits limits = new TableLimits(10, 3, 5, 0, 0, 0);

        assertThat(reason("a,b\n1,12345678901\n".getBytes(StandardCharsets.UTF_8), limits))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("a,b\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8), limits))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("a,b\n".repeat(6).getBytes(StandardCharsets.UTF_8), limits))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesAQuotationThatWouldFillTheMemory() {
        String text = "a,b\n1,\"" + "x\n".repeat(MIB);

        assertThat(reason(text)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void readsAMillionRowsAsTheyCome() throws Exception {
        String thousand =
                IntStream.range(0, 1_000).mapToObj(i -> "张三,37150219900101,").reduce("", (a, b) -> a + b + "\n");
        InputStream content = IntStream.range(0, 1_000)
                .mapToObj(i -> bytes(thousand))
                .reduce(InputStream.nullInputStream(), SequenceInputStream::new);
        AtomicInteger rows = new AtomicInteger();

        TableReader.read(content, row -> rows.incrementAndGet());

        assertThat(rows).hasValue(1_000_000);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
