package medassist.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStylesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "3.71502199001010E17, 371502199001010000",
        "371502199001010013, 371502199001010013",
        "46059, 46059",
        "46059.0, 46059",
        "1234.5599999999999, 1234.56",
        "0.30000000000000004, 0.3",
        "1.0E-5, 0.00001",
        "-0.0, 0",
        "-12.50, -12.5",
        "100, 100",
        "1E+999999999, 1E+999999999",
        "1E-999999999, 1E-999999999",
        "NaN, NaN"
    })
    void writesNumbersAsPlainDecimals(String number, String text) {
        assertThat(styles(0, "").text(number, 0)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "46059, 2026-02-06",
        "46059.35416666666, 2026-02-06T08:30",
        "46059.99999999999, 2026-02-07",
        "46059.354178240741, 2026-02-06T08:30:01",
        "0.35416666666666669, 08:30",
        "61, 1900-03-01",
        "-1, -1",
        "20260206, 20260206"
    })
    void writesDaysAsDates(String number, String text) {
        assertThat(styles(14, "").text(number, 0)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d;@",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy年m月d日",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy.mm.dd",
                "yyyymmdd",
                "m/d/yy h:mm",
            })
    void recognizesFormatsOfDates(String code) {
        assertThat(styles(176, code).text("46059", 0)).isEqualTo("2026-02-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0_ ", "#,##0.00", "@", "[Red]0.00", "¥#,##0.00;¥-#,##0.00", "0\"天\""})
    void recognizesFormatsOfNumbers(String code) {
        assertThat(styles(176, code).text("46059", 0)).isEqualTo("46059");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 22, 27, 31, 36, 50, 57, 58})
    void knowsTheFormatsOfTheChineseEdition(int format) {
        assertThat(styles(format, "").text("46059", 0)).isEqualTo("2026-02-06");
    }

    private static NumberStyles styles(int format, String code) {
        return NumberStyles.of(List.of(format), Map.of(format, code), false);
    }
}
