package medassist.domain.roster;

import static medassist.domain.roster.RowsRead.LI;
import static medassist.domain.roster.RowsRead.ZHANG;
import static medassist.domain.roster.RowsRead.cells;
import static medassist.domain.roster.RowsRead.entry;
import static medassist.domain.roster.RowsRead.names;
import static medassist.domain.roster.RowsRead.rejection;
import static medassist.domain.roster.RowsRead.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.roster.Rejection.Reason;
import medassist.domain.roster.RosterReading.Row;
import medassist.domain.roster.RosterReading.Row.Other;
import medassist.domain.roster.RosterReading.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReadingTests {

    private static final String HEADER = "序号|姓名|身份证号";

    @Test
    void passesOverTitlesAboveTheHeader() {
        var rows = rows("东山县2026年3月低保对象名单", "单位：民政局||2026年3月5日", "", HEADER, "1|张三|" + ZHANG);

        assertThat(rows).startsWith(Other.BESIDE, Other.BESIDE, Other.BESIDE, Other.HEADER);
        assertThat(names(rows)).containsExactly("张三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名|身份证号",
                "姓 名|身份证号码",
                "*姓名|*公民身份号码",
                "姓名：|身份证件号码（18位）",
                "人员姓名|证件号码(必填)",
                "NAME|ID_NUMBER",
                "ｎａｍｅ|Id Number",
                "残疾人姓名|残疾人证号",
                "家庭成员姓名\n|居民身份证号码\t"
            })
    void knowsHeadersByTheirManySpellings(String header) {
        assertThat(rows(header)).containsExactly(Other.HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名|类别", "户主姓名|户主身份证号", "身份证号", "张三|371502196002031129", "姓名及身份证号|"})
    void takesNoOtherRowForAHeader(String row) {
        assertThat(rows(row)).containsExactly(Other.BESIDE);
    }

    @ParameterizedTest
    @EnumSource(RosterColumn.class)
    void knowsEachColumnByTheHeaderByWhichItIsSpokenOf(RosterColumn column) {
        assertThat(RosterColumn.of(column.header())).contains(column);
        assertThat(RosterColumn.of(column.name())).contains(column);
    }

    @Test
    void takesTheFirstOfTwoColumnsWithOneHeader() {
        var rows = rows("姓名|身份证号|监护人|姓名|身份证号", "张三|" + ZHANG + "|父|李四|" + LI);

        assertThat(entry(rows.getLast()).name()).isEqualTo("张三");
        assertThat(entry(rows.getLast()).idNumber().value()).isEqualTo(ZHANG);
    }

    @Test
    void findsTheHeaderOfEachSheet() {
        var reading = new RosterReading(RowsRead.head(Optional.of(Category.ORPHAN)));

        assertThat(reading.next("说明", cells("本表由民政局填报"))).isEqualTo(Other.BESIDE);
        assertThat(reading.next("城市", cells(HEADER))).isEqualTo(Other.HEADER);
        assertThat(entry(reading.next("城市", cells("1|张三|" + ZHANG))).name()).isEqualTo("张三");
        assertThat(reading.next("农村", cells("1|李四|" + LI))).isEqualTo(Other.BESIDE);
        assertThat(reading.next("农村", cells("身份证号|姓名"))).isEqualTo(Other.HEADER);
        assertThat(entry(reading.next("农村", cells(LI + "|李四"))).name()).isEqualTo("李四");
    }

    @Test
    void passesOverHeadersThatAreRepeated() {
        var rows = rows(HEADER, "1|张三|" + ZHANG, HEADER, "2|李四|" + LI);

        assertThat(rows.get(2)).isEqualTo(Other.HEADER);
        assertThat(names(rows)).containsExactly("张三", "李四");
    }

    @Test
    void readsAListBelowAnotherByItsOwnHeader() {
        var rows = rows(HEADER, "1|张三|" + ZHANG, "农村部分", "身份证号|姓名|认定日期", LI + "|李四|2026-03-01");

        assertThat(names(rows)).containsExactly("张三", "李四");
        assertThat(entry(rows.getLast()).from()).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void readsHeadersOfTwoRows() {
        var rows = rows(
                Category.DISABLED,
                "姓名|身份证号|残疾情况||有效期",
                "||残疾类别|残疾等级|起始日期|终止日期",
                "张三|" + ZHANG + "|肢体|二级|2026-03-01|长期");

        assertThat(rows).startsWith(Other.HEADER, Other.HEADER);
        RosterEntry read = entry(rows.getLast());
        assertThat(read.detail()).contains(new Disability(Disability.Type.PHYSICAL, 2));
        assertThat(read.from()).contains(LocalDate.of(2026, 3, 1));
        assertThat(read.to()).contains(LocalDate.MAX);
    }

    @Test
    void takesNoRowFurtherDownForTheSecondOfAHeader() {
        var rows = rows(HEADER, "1|张三|" + ZHANG, "|||认定日期", "2|李四|" + LI);

        assertThat(rows.get(2)).isEqualTo(Other.BESIDE);
        assertThat(entry(rows.getLast()).from()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计|2|",
                "合 计||2人",
                "总计：2人",
                "小计|张三",
                "填表人：|王五|",
                "审核人：|赵六|13800000000",
                "备注：|以上人员均已公示",
                "注：身份证号须为18位",
                "|以下空白|",
                "|　|",
                "7||"
            })
    void passesOverWhatStandsBelowThePeople(String footer) {
        assertThat(rows(HEADER, footer).getLast()).isEqualTo(Other.BESIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|王五|", "审核通过|王五|", "合计|王五|371502196002031120", "备注|王五|37150219600203112"})
    void passesOverNobodyWhoseNumberIsMissingOrWrong(String row) {
        assertThat(rejection(rows(HEADER, row).getLast()).column()).isEqualTo(RosterColumn.ID_NUMBER);
    }

    @Test
    void refusesANumberThatNobodyIsNamedFor() {
        assertThat(rejection(rows(HEADER, "1||" + ZHANG).getLast()))
                .isEqualTo(new Rejection(RosterColumn.NAME, "", Reason.MISSING));
    }

    @Test
    void saysWhomARefusedRowIsAbout() {
        var row = rows("姓名|身份证号|认定日期", "张 三|37150219520914103x|昨天").getLast();

        assertThat(row)
                .isEqualTo(new Row.Rejected(
                        new Said("张三", RowsRead.WITH_X), new Rejection(RosterColumn.FROM, "昨天", Reason.INVALID_DATE)));
    }

    @Test
    void saysWhomARefusedRowIsAboutByItsDisabilityCertificate() {
        var row = rows(Category.DISABLED, "姓名|残疾人证号|认定日期", "张三|" + ZHANG + "42|昨天")
                .getLast();

        assertThat(row)
                .isEqualTo(new Row.Rejected(
                        new Said("张三", ZHANG), new Rejection(RosterColumn.FROM, "昨天", Reason.INVALID_DATE)));
    }

    @Test
    void refusesCellsBeyondTheHeader() {
        assertThat(rejection(rows("姓名|身份证号", "张三|" + ZHANG + "|2026").getLast()))
                .isEqualTo(new Rejection(RosterColumn.NAME, "张三", Reason.MALFORMED));
        assertThat(names(rows("姓名|身份证号", "张三|" + ZHANG + "| |"))).containsExactly("张三");
    }

    @Test
    void takesCellsThatAreNotThereForBlankOnes() {
        assertThat(entry(rows("姓名|身份证号|认定日期|终止日期", "张三|" + ZHANG).getLast()).from())
                .isEmpty();
    }

    @Test
    void namesNobodyInLogs() {
        var taken = rows(HEADER, "1|张三|" + ZHANG).getLast();
        var refused = rows(HEADER, "1|张三|" + ZHANG + "1").getLast();

        assertThat(taken.toString() + refused).doesNotContain("张三", ZHANG);
    }
}
