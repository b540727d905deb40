package medassist.domain.roster;

import static medassist.domain.recipient.Category.CHILD_IN_DIFFICULTY;
import static medassist.domain.recipient.Category.DISABLED;
import static medassist.domain.recipient.Category.MONITORED;
import static medassist.domain.recipient.Category.STABLY_LIFTED;
import static medassist.domain.recipient.Category.SUBSISTENCE_ALLOWANCE;
import static medassist.domain.roster.RowsRead.LI;
import static medassist.domain.roster.RowsRead.ZHANG;
import static medassist.domain.roster.RowsRead.cells;
import static medassist.domain.roster.RowsRead.entry;
import static medassist.domain.roster.RowsRead.person;
import static medassist.domain.roster.RowsRead.rejection;
import static medassist.domain.roster.RowsRead.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Papers;
import medassist.domain.roster.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCellsTests {

    @Test
    void readsAllThatARowSays() {
        RosterEntry read =
                person("类别|认定日期|终止日期|低保证号|户号|区划代码|是否因病|变动类型", "低保对象|2026-03-01|2026-12-31|D001|H7|371502|是|新增");

        assertThat(read)
                .isEqualTo(new RosterEntry(
                        new IdNumber(ZHANG),
                        "张三",
                        SUBSISTENCE_ALLOWANCE,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Optional.of(true),
                        new Papers("D001", "371502", "H7"),
                        false,
                        List.of()));
    }

    @Test
    void leavesOutWhatARowDoesNotSay() {
        assertThat(person("备注", ""))
                .isEqualTo(new RosterEntry(
                        new IdNumber(ZHANG),
                        "张三",
                        SUBSISTENCE_ALLOWANCE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Papers.NONE,
                        false,
                        List.of()));
    }

    @Test
    void showsAllThatReadingHasChanged() {
        RosterEntry read = entry(
                rows("姓名|身份证号|起始日期|终止日期|低保证号|户号|区划代码", "张　三|３７１５０２ 600203 112|2026年3月|46387|Ｄ 001|'7|371502 001000")
                        .getLast());

        assertThat(read.corrections())
                .containsExactlyInAnyOrder(
                        new Correction(RosterColumn.NAME, "张　三", "张三"),
                        new Correction(RosterColumn.ID_NUMBER, "３７１５０２ 600203 112", ZHANG),
                        new Correction(RosterColumn.FROM, "2026年3月", "2026-03-01"),
                        new Correction(RosterColumn.TO, "46387", "2026-12-31"),
                        new Correction(RosterColumn.CERTIFICATE_NUMBER, "Ｄ 001", "D001"),
                        new Correction(RosterColumn.HOUSEHOLD, "'7", "7"),
                        new Correction(RosterColumn.ISSUING_DIVISION, "371502 001000", "371502"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"张三|张三", " 张  三 |张三", "张　三\t|张三", "买买提 ·阿依|买买提 ·阿依", "Anna  Li|Anna  Li", "欧阳\u200b修|欧阳修"})
    void readsNamesWithoutBlanksBetweenCharacters(String sent, String read) {
        RosterEntry person = entry(rows("姓名|身份证号", sent + "|" + ZHANG).getLast());

        assertThat(person.name()).isEqualTo(read);
        assertThat(person.corrections())
                .isEqualTo(sent.equals(read) ? List.of() : List.of(new Correction(RosterColumn.NAME, sent, read)));
    }

    @ParameterizedTest
    @CsvSource({"张三,张 三,true", "买买提•阿依,买买提·阿依,true", "买买提．阿依,买买提・阿依,true", "张三,张叁,false", "张三,张三丰,false"})
    void comparesNamesButForBlanksWidthAndDots(String said, String known, boolean same) {
        assertThat(entry(rows("姓名|身份证号", said + "|" + ZHANG).getLast()).isCalled(known))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "'',MISSING",
        "\u00a0,MISSING",
        "371502196002031120,INVALID_ID_NUMBER",
        "37150219600203112,INVALID_ID_NUMBER",
        "371502196002301129,INVALID_ID_NUMBER",
        "371502601303112,INVALID_ID_NUMBER",
        "无,INVALID_ID_NUMBER",
        "3.71502E+17,ROUNDED_ID_NUMBER",
        "3.71502e17,ROUNDED_ID_NUMBER",
        "３.７１５０２Ｅ+１７,ROUNDED_ID_NUMBER",
        "4E+17,ROUNDED_ID_NUMBER",
        "371502196002031000,ROUNDED_ID_NUMBER"
    })
    void refusesIdentityNumbersThatAreNone(String sent, Reason reason) {
        assertThat(rejection(rows("姓名|身份证号", "张三|" + sent).getLast()))
                .isEqualTo(new Rejection(RosterColumn.ID_NUMBER, sent, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年3月,2026年12月,2026-03-01,2026-12-31",
        "20260301,2026.12.31,2026-03-01,2026-12-31",
        "46082,46112,2026-03-01,2026-03-31",
        "2026-03-01,2026-03-01,2026-03-01,2026-03-01"
    })
    void readsMonthsAsTheirFirstOrLastDay(String from, String to, LocalDate first, LocalDate last) {
        RosterEntry read = person("起始日期|终止日期", from + "|" + to);
        assertThat(read.from()).contains(first);
        assertThat(read.to()).contains(last);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(rejection(SUBSISTENCE_ALLOWANCE, "起始日期|终止日期", "202603|2026年2月"))
                .isEqualTo(new Rejection(RosterColumn.TO, "2026年2月", Reason.ENDS_BEFORE_IT_BEGINS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", " 长 期 ", "永久", "长期有效", "无固定期限", "至今"})
    void readsAnEndThatIsOpen(String sent) {
        assertThat(person("终止日期", sent).to()).contains(LocalDate.MAX);
        assertThat(person("终止日期", sent).corrections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-12-31", "20991231", "2099年12月31日", "9999-12-31", "9999/12/31", "73050", "2958465"})
    void readsAnEndFarOffAsOpenAndShowsIt(String sent) {
        assertThat(person("终止日期", sent).to()).contains(LocalDate.MAX);
        assertThat(person("终止日期", sent).corrections()).containsExactly(new Correction(RosterColumn.TO, sent, "长期"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-", "—", "——", "－", "/", "无", "空"})
    void readsADayThatIsNotSaid(String sent) {
        RosterEntry read = person("起始日期|终止日期", sent + "|" + sent);

        assertThat(read.from()).isEmpty();
        assertThat(read.to()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026年13月", "长期", "去年", "20263", "2026"})
    void refusesADateThatDoesNotExist(String sent) {
        assertThat(rejection(SUBSISTENCE_ALLOWANCE, "起始日期", sent))
                .isEqualTo(new Rejection(RosterColumn.FROM, sent, Reason.INVALID_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "特困人员,EXTREME_POVERTY",
        "分散供养特困人员,EXTREME_POVERTY",
        "五保户,EXTREME_POVERTY",
        "孤儿,ORPHAN",
        "事实无人抚养儿童,DE_FACTO_UNSUPPORTED_CHILD",
        "重点困境儿童,CHILD_IN_DIFFICULTY",
        "低保,SUBSISTENCE_ALLOWANCE",
        "城 乡 低 保,SUBSISTENCE_ALLOWANCE",
        "城市最低生活保障对象,SUBSISTENCE_ALLOWANCE",
        "低保边缘家庭成员,SUBSISTENCE_MARGIN",
        "返贫致贫人口,RETURNED_TO_POVERTY",
        "防止返贫监测对象,MONITORED",
        "脱贫不稳定户,MONITORED",
        "脱贫人口,STABLY_LIFTED",
        "因病致贫重病患者,ILLNESS_IMPOVERISHED",
        "“三老”人员,THREE_VETERANS",
        "其他特殊困难人员,OTHER_SPECIAL",
        "SUBSISTENCE_ALLOWANCE,SUBSISTENCE_ALLOWANCE",
        "'',SUBSISTENCE_ALLOWANCE",
        "'\u3000',SUBSISTENCE_ALLOWANCE"
    })
    void readsTheCategoryOfARow(String word, Category category) {
        assertThat(person("类别", word).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"低保对象、残疾人", "一般人员", "优抚对象", "低保对像", "1"})
    void refusesACategoryThatIsNotKnownByItsName(String word) {
        assertThat(rejection(SUBSISTENCE_ALLOWANCE, "类别", word))
                .isEqualTo(new Rejection(RosterColumn.CATEGORY, word, Reason.UNKNOWN_CATEGORY));
    }

    @Test
    void refusesARowWithoutCategoryWhereTheListHasNone() {
        var reading = new RosterReading(RowsRead.head(Optional.empty()));
        reading.next("", cells("姓名|身份证号|类别"));

        assertThat(rejection(reading.next("", cells("张三|" + ZHANG + "|"))))
                .isEqualTo(new Rejection(RosterColumn.CATEGORY, "", Reason.MISSING));
        assertThat(entry(reading.next("", cells("张三|" + ZHANG + "|孤儿"))).category())
                .isEqualTo(Category.ORPHAN);
    }

    @ParameterizedTest
    @CsvSource({
        "脱贫不稳定户,'',UNSTABLE",
        "边缘易致贫人口,'',MARGINAL",
        "突发严重困难户,'',SUDDEN",
        "监测对象,脱贫不稳定户,UNSTABLE",
        "监测对象,边缘易致贫,MARGINAL",
        "'',突发严重困难,SUDDEN",
        "防止返贫监测对象,'',"
    })
    void readsWhyAHouseholdIsMonitored(String category, String subtype, MonitoredSubtype read) {
        assertThat(person(MONITORED, "类别|监测对象类别", category + "|" + subtype).detail())
                .isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void refusesAReasonOfMonitoringThatIsNotKnown() {
        assertThat(rejection(MONITORED, "监测类型", "一般户"))
                .isEqualTo(new Rejection(RosterColumn.MONITORED_SUBTYPE, "一般户", Reason.UNKNOWN_WORD));
    }

    @ParameterizedTest
    @CsvSource({
        "2016,2016",
        "2016年,2016",
        "2016年度,2016",
        "2016年12月,2016",
        "201612,2016",
        "2016-12-31,2016",
        "42735,2016"
    })
    void readsTheYearOfLeavingPoverty(String sent, int year) {
        assertThat(person(STABLY_LIFTED, "脱贫年度", sent).detail()).contains(new ExitYear(year));
        assertThat(person(STABLY_LIFTED, "脱贫年度", "").detail()).isEmpty();
    }

    @Test
    void refusesAYearThatIsNone() {
        assertThat(rejection(STABLY_LIFTED, "脱贫年度", "16年"))
                .isEqualTo(new Rejection(RosterColumn.EXIT_YEAR, "16年", Reason.UNKNOWN_WORD));
    }

    @Test
    void readsWhetherAChildIsGrantedTheAllowance() {
        assertThat(person(CHILD_IN_DIFFICULTY, "是否享受基本生活费", "是").detail())
                .contains(ChildSupport.BASIC_LIVING_ALLOWANCE);
        assertThat(person(CHILD_IN_DIFFICULTY, "是否享受基本生活费", "否").detail()).contains(None.NONE);
        assertThat(person(CHILD_IN_DIFFICULTY, "是否享受基本生活费", "").detail()).isEmpty();
        assertThat(rejection(CHILD_IN_DIFFICULTY, "基本生活费", "1200"))
                .isEqualTo(new Rejection(RosterColumn.BASIC_LIVING_ALLOWANCE, "1200", Reason.UNKNOWN_WORD));
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "因病,true",
        "因病、因残,true",
        "疾病,true",
        "患重病,true",
        "√,true",
        "否,false",
        "因学,false",
        "缺劳力,false",
        "非因病,false",
        "无,false",
        "'',",
        "不详,",
        "—,"
    })
    void readsWhetherIllnessWasTheReason(String sent, Boolean read) {
        assertThat(person("致贫原因", sent).becauseOfIllness()).isEqualTo(Optional.ofNullable(read));
    }

    @ParameterizedTest
    @CsvSource({
        "新增,false",
        "变更,false",
        "不变,false",
        "无变化,false",
        "恢复,false",
        "'',false",
        "减少,true",
        "停保,true",
        "退出,true",
        "取消资格,true",
        "死亡,true",
        "迁出,true"
    })
    void readsWhetherTheRowTakesThePersonFromTheList(String action, boolean ends) {
        assertThat(person("变动类型", action).ends()).isEqualTo(ends);
    }

    @Test
    void refusesAnActionThatIsNotKnown() {
        assertThat(rejection(SUBSISTENCE_ALLOWANCE, "变动类型", "核查"))
                .isEqualTo(new Rejection(RosterColumn.ACTION, "核查", Reason.UNKNOWN_WORD));
    }

    @ParameterizedTest
    @CsvSource({
        "区划代码,37150,ISSUING_DIVISION",
        "区划代码,东昌府区,ISSUING_DIVISION",
        "低保证号,3.71502E+15,CERTIFICATE_NUMBER",
        "户号,3.7E+11,HOUSEHOLD",
        "户号,12345678901234567890123456789012345678901,HOUSEHOLD"
    })
    void refusesACodeThatIsNone(String header, String sent, RosterColumn column) {
        assertThat(rejection(SUBSISTENCE_ALLOWANCE, header, sent))
                .isEqualTo(new Rejection(column, sent, Reason.INVALID_CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"371502", "371502001", "371502001002"})
    void readsADivisionDownToItsCounty(String sent) {
        assertThat(person("区划代码", sent).papers().issuingDivision()).isEqualTo("371502");
    }

    @Test
    void refusesANameThatIsTooLong() {
        String name = "张".repeat(101);

        assertThat(rejection(rows("姓名|身份证号", name + "|" + ZHANG).getLast()))
                .isEqualTo(new Rejection(RosterColumn.NAME, name, Reason.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({
        "'','',37150219600203112942,PHYSICAL,2",
        "肢体,二级,'',PHYSICAL,2",
        "肢体,二级,37150219600203112942,PHYSICAL,2",
        "肢体,二级,37150219600203112942B1,PHYSICAL,2",
        "肢体二级,'',37150219600203112942,PHYSICAL,2",
        "肢体,'',37150219600203112942,PHYSICAL,2",
        "'',2,37150219600203112942,PHYSICAL,2",
        "肢体,二级,鲁军J012345,PHYSICAL,2"
    })
    void readsADisabilityByWordsOrByTheCertificatesNumber(
            String type, String grade, String number, Disability.Type read, int degree) {
        RosterEntry person = person(DISABLED, "残疾类别|残疾等级|残疾人证号", type + "|" + grade + "|" + number);

        assertThat(person.detail()).contains(new Disability(read, degree));
        assertThat(person.papers().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "'','','',DISABILITY_TYPE,MISSING",
        "肢体,'','',DISABILITY_GRADE,MISSING",
        "'',二级,'',DISABILITY_TYPE,MISSING",
        "肢体,五级,'',DISABILITY_GRADE,UNKNOWN_DISABILITY",
        "心脏,二级,'',DISABILITY_TYPE,UNKNOWN_DISABILITY",
        "心脏,'',37150219600203112942,DISABILITY_TYPE,UNKNOWN_DISABILITY",
        "肢体,二级,37150219600203112943,CERTIFICATE_NUMBER,DISABILITY_DIFFERS_FROM_NUMBER",
        "听力,二级,37150219600203112942B1,CERTIFICATE_NUMBER,DISABILITY_DIFFERS_FROM_NUMBER",
        "听力,'',37150219600203112942,CERTIFICATE_NUMBER,DISABILITY_DIFFERS_FROM_NUMBER",
        "肢体,二级,37150219550617204342,CERTIFICATE_NUMBER,ID_NUMBER_DIFFERS_FROM_CERTIFICATE",
        "肢体,二级,37150219600203112042,CERTIFICATE_NUMBER,ID_NUMBER_DIFFERS_FROM_CERTIFICATE",
        "肢体,二级,37150219600203100000,CERTIFICATE_NUMBER,ID_NUMBER_DIFFERS_FROM_CERTIFICATE",
        "肢体,二级,37150219600203112992,CERTIFICATE_NUMBER,INVALID_CODE",
        "肢体,二级,3.71502E+19,CERTIFICATE_NUMBER,INVALID_CODE"
    })
    void refusesADisabilityThatIsNotClear(
            String type, String grade, String number, RosterColumn column, Reason reason) {
        String value = switch (column) {
            case DISABILITY_TYPE -> type;
            case DISABILITY_GRADE -> grade;
            default -> number;
        };

        assertThat(rejection(DISABLED, "残疾类别|残疾等级|残疾人证号", type + "|" + grade + "|" + number))
                .isEqualTo(new Rejection(column, value, reason));
    }

    @Test
    void takesTheIdentityNumberFromTheDisabilityCertificateAndShowsIt() {
        RosterEntry read =
                entry(rows(DISABLED, "姓名|身份证号|残疾人证号", "张三||" + ZHANG + "42").getLast());

        assertThat(read.idNumber()).isEqualTo(new IdNumber(ZHANG));
        assertThat(read.corrections()).containsExactly(new Correction(RosterColumn.ID_NUMBER, "", ZHANG));
    }

    @Test
    void takesNoIdentityNumberFromACertificateOfAHousehold() {
        assertThat(rejection(rows("姓名|身份证号|低保证号", "张三||" + LI + "11").getLast()))
                .isEqualTo(new Rejection(RosterColumn.ID_NUMBER, "", Reason.MISSING));
        assertThat(person("低保证号", LI + "11").papers().number()).isEqualTo(LI + "11");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAME_DIFFERS", "SEVERAL_PERSONS", "TWICE"})
    void hasATestForEachReasonThatReadingCanGive(Reason reason) {
        var given = List.of(
                rejection(rows("姓名|身份证号", "张三|").getLast()),
                rejection(rows("姓名|身份证号", "张三|1").getLast()),
                rejection(rows("姓名|身份证号", "张三|3.7E+17").getLast()),
                rejection(rows("姓名|身份证号", "张三|" + ZHANG + "|1").getLast()),
                rejection(SUBSISTENCE_ALLOWANCE, "认定日期", "1"),
                rejection(SUBSISTENCE_ALLOWANCE, "认定日期|终止日期", "2026-03-01|2026-02-01"),
                rejection(SUBSISTENCE_ALLOWANCE, "类别", "1"),
                rejection(SUBSISTENCE_ALLOWANCE, "变动类型", "1"),
                rejection(SUBSISTENCE_ALLOWANCE, "区划代码", "1"),
                rejection(DISABLED, "残疾类别|残疾等级", "1|9"),
                rejection(DISABLED, "残疾类别|残疾等级|残疾证号", "1|1|" + ZHANG + "22"),
                rejection(DISABLED, "残疾证号", LI + "22"));

        assertThat(given).extracting(Rejection::reason).contains(reason);
    }
}
