package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import medassist.domain.roster.CellText.MonthMeans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "张三;张三",
                " 张三\t;张三",
                "\u3000张三\u00a0;张三",
                "\ufeff张三\u200b;张三",
                "１２３４Ｘ（甲）;1234X(甲)",
                "单'引号;单'引号",
                "买买提·阿依;买买提·阿依"
            })
    void areReadWithoutWhatSurroundsThem(String sent, String read) {
        assertThat(CellText.plain(sent)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'371502", " ' 371502 ", "＇371502", "=\"371502\"", "=\" 371502 \""})
    void areReadWithoutWhatOnlyMadeThemTexts(String sent) {
        assertThat(CellText.plain(sent)).isEqualTo("371502");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-06",
                "2026-2-6",
                "2026/2/6",
                "2026/02/06",
                "2026.2.6",
                "2026．02．06",
                "2026年2月6日",
                "2026年02月06日",
                "2026 年 2 月 6 日",
                "2026年2月6号",
                "2026年2月6",
                "20260206",
                "２０２６年２月６日",
                "２０２６０２０６",
                "'20260206",
                "2026-02-06 00:00:00",
                "2026-02-06T08:30",
                "2026/2/6 0:00",
                "46059",
                "46059.0",
                "46059.75"
            })
    void sayADayInManySpellings(String spelling) {
        assertThat(CellText.day(spelling, MonthMeans.FIRST_DAY)).contains(LocalDate.of(2026, 2, 6));
        assertThat(CellText.day(spelling, MonthMeans.LAST_DAY)).contains(LocalDate.of(2026, 2, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年2月",
                "2024年02月",
                "202402",
                "2024-02",
                "2024-2",
                "2024/2",
                "2024.02",
                "２０２４年２月",
                "2024 年 2 月"
            })
    void sayAMonthOfWhichTheFirstOrTheLastDayIsMeant(String spelling) {
        assertThat(CellText.day(spelling, MonthMeans.FIRST_DAY)).contains(LocalDate.of(2024, 2, 1));
        assertThat(CellText.day(spelling, MonthMeans.LAST_DAY)).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({"30000,1982-02-18", "36526,2000-01-01", "46082,2026-03-01", "79999,2119-01-10"})
    void sayADayAsSpreadsheetsCountThem(String serial, LocalDate day) {
        assertThat(CellText.day(serial, MonthMeans.FIRST_DAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026年",
                "2026-02-30",
                "2026年2月29日",
                "20260230",
                "20261301",
                "202613",
                "202600",
                "2026-13",
                "2026-0-1",
                "20263",
                "2/6/2026",
                "06.02.2026",
                "26-2-6",
                "2026-2-6-1",
                "3.5",
                "463",
                "0460590",
                "8:30",
                "去年",
                "二月",
                "#N/A",
                "2026年2月6日至2027年2月5日",
                "3026-02-06"
            })
    void sayNoDayThatWouldBeGuessed(String text) {
        assertThat(CellText.day(text, MonthMeans.FIRST_DAY)).isEmpty();
        assertThat(CellText.day(text, MonthMeans.LAST_DAY)).isEmpty();
    }
}
