package medassist.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TabTextTests {

    @Test
    void readsLinesOfAnyEndingAndCountsEmptyOnes() {
        assertThat(read("\uFEFFa\tb\r\n\n\"c\t\td")).containsExactly("1:[a, b]", "3:[\"c, , d]");
        assertThat(read("")).isEmpty();
    }

    @Test
    void readsTheTextNullAsEmpty() {
        assertThat(read("a\tnull\tNULL \tnullable")).containsExactly("1:[a, , , nullable]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"GB18030, 张三", "UTF-8, 张三", "GB18030, 䶮"})
    void readsTheEncodingThatIsAgreedUponAndTheMarkOfUtf8Everywhere(Charset encoding, String text) {
        assertThat(read((text + "\tb").getBytes(encoding), encoding)).containsExactly("1:[" + text + ", b]");
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), encoding))
                .containsExactly("1:[" + text + "]");
    }

    @Test
    void marksWhatIsNotInItsEncoding() {
        byte[] text = {'a', '\t', (byte) 0xff, '\n', 'b'};

        assertThat(read(text, StandardCharsets.UTF_8)).containsExactly("1:[a, " + TabText.UNREADABLE + "]", "2:[b]");
        assertThat(read(text, Charset.forName("GB18030"))).first().asString().contains(TabText.UNREADABLE);
    }

    @Test
    void writesLinesThatNoValueBreaks() {
        assertThat(TabText.line(List.of("a\tb", "c\nd", ""))).isEqualTo("a b\tc d\t\n");
        assertThat(TabText.line(List.of("", "a", ""), "null")).isEqualTo("null\ta\tnull\n");
    }

    @Test
    void readsAZipWithOneText() throws IOException {
        assertThat(new String(
                        ZippedText.read(ZippedText.write("a.txt", "对账".getBytes(StandardCharsets.UTF_8))),
                        StandardCharsets.UTF_8))
                .isEqualTo("对账");
    }

    @Test
    void refusesAZipWithNoneOrSeveral() throws IOException {
        assertThatThrownBy(() -> ZippedText.read(zip())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ZippedText.read(zip("a", "b"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ZippedText.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        byte[] cut = Arrays.copyOf(zip("a"), 34);
        assertThatThrownBy(() -> ZippedText.read(cut)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "method {0}")
    @ValueSource(ints = {1, 6, 9, 12, 14, 20, 93, 95, 98, 99})
    void refusesAZipPackedByAnotherMethod(int method) throws IOException {
        byte[] zip = ZippedText.write("a.txt", "对账".getBytes(StandardCharsets.UTF_8));
        zip[8] = (byte) method;
        zip[directory(zip) + 10] = (byte) method;

        assertThatThrownBy(() -> ZippedText.read(zip)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAZipOfManyFilesWithoutOpeningIt() throws IOException {
        String[] names = IntStream.range(0, 60_000).mapToObj(Integer::toString).toArray(String[]::new);
        byte[] zip = zip(names);

        assertThatThrownBy(() -> ZippedText.read(zip)).hasMessage("there are many files in the ZIP");
    }

    @Test
    void refusesATextThatIsManyTimesAsLongAsItsZip() {
        byte[] newlines = new byte[63 * 1024 * 1024];
        Arrays.fill(newlines, (byte) '\n');
        byte[] zip = ZippedText.write("a.txt", newlines);

        assertThatThrownBy(() -> ZippedText.read(zip)).hasMessage("the text is too long");
    }

    @Test
    void readsAMonthOfBillsThatAreMuchAlike() throws IOException {
        byte[] bills = "S1\tV1\tP1\t100.00\t70.00\t0.00\t0\n".repeat(25_000).getBytes(StandardCharsets.UTF_8);

        assertThat(ZippedText.read(ZippedText.write("a.txt", bills))).isEqualTo(bills);
    }

    private static int directory(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<String> read(byte[] text, Charset encoding) {
        List<String> lines = new ArrayList<>();
        TabText.forEachLine(text, encoding, (number, values) -> lines.add(number + ":" + values));
        return lines;
    }
}
