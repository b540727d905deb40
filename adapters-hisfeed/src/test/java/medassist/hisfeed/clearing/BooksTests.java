package medassist.hisfeed.clearing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import medassist.application.reconciling.CheckedMonth;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.ledger.SettlementKey;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.Said;
import medassist.tabular.ZippedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hospital reconciles and applies for: totals, uploaded books and their answer, applications, withdrawals. */
class BooksTests {

    private final Counter counter = Counter.national();
    private static final Instant IN_MAY = Instant.parse("2023-05-20T02:00:00Z");

    private String number = "";

    /** A bill of 1,000, of which aid is 700 and the account pays 50. */
    @BeforeEach
    void settle() {
        number = counter.send(counter.bill("1000.00").data("acct_pay", "50"))
                .done()
                .setlinfo("setl_id");
    }

    private Letter scope(String infno) {
        return counter.letter(infno)
                .data("setl_optins", "999900")
                .data("stmt_begndate", "2023-05-01")
                .data("stmt_enddate", "2023-05-31");
    }

    private Letter totals() {
        return scope("3201")
                .data("medfee_sumamt", "1000.00")
                .data("fund_pay_sumamt", "700.00")
                .data("acct_pay", "50.00")
                .data("maf_pay", "700.00")
                .data("fixmedins_setl_cnt", "1");
    }

    @Test
    void findsTotalsEqual() {
        Said said = counter.send(totals()).done();

        assertThat(said.at("/stmtinfo/setl_optins")).isEqualTo("999900");
        assertThat(said.at("/stmtinfo/stmt_rslt")).isEqualTo("0");
        assertThat(said.at("/stmtinfo/stmt_rslt_dscr"))
                .isEqualTo("对账平：医疗费总额 贵方1000.00 我方1000.00；"
                        + "基金支付总额 贵方700.00 我方700.00；个人账户 贵方50.00 我方50.00；笔数 贵方1 我方1；其中医疗救助 贵方700.00 我方700.00");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "medfee_sumamt, 999.99, 医疗费总额 贵方999.99 我方1000.00",
        "medfee_sumamt, '', 医疗费总额 贵方0.00 我方1000.00",
        "fund_pay_sumamt, 750, 基金支付总额 贵方750.00 我方700.00",
        "acct_pay, -50, 个人账户 贵方-50.00 我方50.00",
        "fixmedins_setl_cnt, 2, 笔数 贵方2 我方1",
        "maf_pay, 699.99, 其中医疗救助 贵方699.99 我方700.00"
    })
    void namesTheTotalThatDiffers(String field, String value, String described) {
        Said said = counter.send(totals().data(field, value)).done();

        assertThat(said.at("/stmtinfo/stmt_rslt")).isEqualTo("1");
        assertThat(said.at("/stmtinfo/stmt_rslt_dscr")).startsWith("对账不平：").contains(described);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maf_pay", "fixmedins_setl_cnt"})
    void comparesNothingThatIsNotStated(String field) {
        Said said = counter.send(totals().dataJson(field, "absent")).done();

        assertThat(said.at("/stmtinfo/stmt_rslt")).isEqualTo("0");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "insutype, 390, 0",
        "insutype, 310, 1",
        "insutype, 510, 1",
        "clr_type, 21, 0",
        "clr_type, 11, 1",
        "setl_optins, 888800, 1",
        "refd_setl_flag, 0, 0",
        "refd_setl_flag, 1, 0",
        "stmt_begndate, 2023-05-02, 1",
        "stmt_enddate, 2023-05-01, 0"
    })
    void looksAtWhatIsAskedFor(String field, String value, String result) {
        assertThat(counter.send(totals().data(field, value)).done().at("/stmtinfo/stmt_rslt"))
                .isEqualTo(result);
    }

    @ParameterizedTest(name = "flag {0}, {1} bills: {2}")
    @CsvSource({"'', 2, 0", "'', 0, 0", "'', 1, 1", "1, 2, 0", "1, 0, 0", "1, 1, 1", "0, 0, 0", "0, 2, 1"})
    void countsAReversedBillAsItsTwoRowsOrNotAtAll(String flag, String count, String result) {
        counter.now.set(IN_MAY);
        reverse();

        Said said = counter.send(scope("3201").data("refd_setl_flag", flag).data("fixmedins_setl_cnt", count))
                .done();

        assertThat(said.at("/stmtinfo/stmt_rslt")).isEqualTo(result);
    }

    private String reverse() {
        return counter.send(counter.letter("2305").data("psn_no", "P1").data("setl_id", number))
                .done()
                .setlinfo("setl_id");
    }

    /** What both sides' totals of days are by which flag, as "bills fee funds account". */
    @ParameterizedTest(name = "{0} to {1}, flag {2}: {3}")
    @CsvSource({
        "2023-05-01, 2023-05-31, '', 2 1200.00 840.00 50.00",
        "2023-05-01, 2023-05-31, 1, 2 1200.00 840.00 50.00",
        "2023-05-01, 2023-05-31, 0, 1 200.00 140.00 0.00",
        "2023-06-01, 2023-06-30, '', 1 -1000.00 -700.00 -50.00",
        "2023-06-01, 2023-06-30, 1, 1 -1000.00 -700.00 -50.00",
        "2023-06-01, 2023-06-30, 0, 0 0.00 0.00 0.00",
        "2023-05-01, 2023-06-30, '', 3 200.00 140.00 0.00",
        "2023-05-01, 2023-06-30, 0, 1 200.00 140.00 0.00"
    })
    void findsAMonthEqualWithReversalsAndWithout(String from, String to, String flag, String figures) {
        counter.send(counter.bill("200.00")).done();
        reverse();
        String[] parts = figures.split(" ", -1);

        Said said = counter.send(counter.letter("3201")
                        .data("setl_optins", "999900")
                        .data("stmt_begndate", from)
                        .data("stmt_enddate", to)
                        .data("refd_setl_flag", flag)
                        .data("fixmedins_setl_cnt", parts[0])
                        .data("medfee_sumamt", parts[1])
                        .data("fund_pay_sumamt", parts[2])
                        .data("acct_pay", parts[3]))
                .done();

        assertThat(said.at("/stmtinfo/stmt_rslt"))
                .as(said.at("/stmtinfo/stmt_rslt_dscr"))
                .isEqualTo("0");
    }

    @Test
    void keepsHowTotalsCameOutUntilTheyAreAskedForAgain() {
        counter.send(totals().data("maf_pay", "1")).done();
        CheckedMonth unequal = checked();
        counter.send(totals()).done();

        assertThat(unequal.state()).isEqualTo(CheckedMonth.State.NOT_EQUAL);
        assertThat(unequal.checks().getFirst().differing())
                .containsExactly(new TotalsCheck.Figure(TotalsCheck.Total.AID, "1.00", "700.00"));
        assertThat(checked().state()).isEqualTo(CheckedMonth.State.EQUAL);
    }

    private CheckedMonth checked() {
        return counter.desk
                .medAssist()
                .reconciling()
                .months("H1", YearMonth.of(2023, 5), Desk.caller("test"))
                .getFirst();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "setl_optins, '', MISSING_FIELD, setl_optins",
        "setl_optins, 9999, INVALID_FIELD, setl_optins",
        "stmt_begndate, '', MISSING_FIELD, stmt_begndate",
        "stmt_begndate, 2023-06-01, INVALID_FIELD, stmt_enddate",
        "stmt_enddate, '', MISSING_FIELD, stmt_enddate",
        "stmt_enddate, 2024-05-02, INVALID_FIELD, stmt_enddate",
        "stmt_enddate, 2023-05-32, INVALID_DATE, stmt_enddate",
        "clr_type, 77, UNKNOWN_CLEARING_TYPE, 77",
        "refd_setl_flag, 2, INVALID_FIELD, refd_setl_flag",
        "fixmedins_setl_cnt, -1, INVALID_FIELD, fixmedins_setl_cnt",
        "fixmedins_setl_cnt, 1.5, INVALID_FIELD, fixmedins_setl_cnt",
        "medfee_sumamt, 1.234, TOO_MANY_DECIMALS, medfee_sumamt"
    })
    void refusesAnOddScope(String field, String value, String code, String named) {
        counter.send(totals().data(field, value)).refused(code, named);
    }

    @Test
    void looksAtAYearAtMost() {
        assertThat(counter.send(totals().data("stmt_enddate", "2024-05-01"))
                        .done()
                        .at("/stmtinfo/stmt_rslt"))
                .isEqualTo("0");
    }

    private Letter uploading(byte[] zip) {
        ArrayNode bytes = JsonNodeFactory.instance.arrayNode();
        for (int octet : zip) {
            bytes.add(octet);
        }
        return counter.letter("9101")
                .input("fsUploadIn", "filename", "books.zip")
                .input("fsUploadIn", "in", bytes);
    }

    private static byte[] zip(String text) {
        return ZippedText.write("books.txt", text.getBytes(UTF_8));
    }

    private String upload(String text) {
        return counter.send(uploading(zip(text))).done().at("/file_qury_no");
    }

    private String row(String setlId, String total, String funds, String flag) {
        return String.join("\t", setlId, "V1", "P1", total, funds, "50.00", flag) + "\n";
    }

    private List<String> reconcile(String text) throws IOException {
        Said answer =
                counter.send(scope("3202").data("file_qury_no", upload(text))).done();
        return lines(answer).toList();
    }

    private Stream<String> lines(Said answer) throws IOException {
        Said file = counter.send(counter.letter("9102").data("file_qury_no", answer.at("/fileinfo/file_qury_no")))
                .done();
        byte[] zip = Base64.getDecoder().decode(file.at("/in"));
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(Objects.requireNonNull(entries.getNextEntry()).getName()).isEqualTo("result.txt");
        }
        return new String(ZippedText.read(zip), UTF_8).lines();
    }

    @Test
    void keepsAnUploadedFileForSevenDays() {
        Said said = counter.send(uploading(zip(row(number, "1000.00", "700.00", "0"))))
                .done();

        assertThat(said.at("/filename")).isEqualTo("books.zip");
        assertThat(said.at("/fixmedins_code")).isEqualTo("H1");
        String file = said.at("/file_qury_no");
        counter.now.set(Counter.NOW.plus(Duration.ofDays(7)).minusSeconds(1));
        Said found = counter.send(counter.letter("9102").input("fsDownloadIn", "file_qury_no", file))
                .done();
        assertThat(found.at("/filename")).isEqualTo("books.zip");
        assertThat(found.at("/file_qury_no")).isEqualTo(file);
        counter.now.set(Counter.NOW.plus(Duration.ofDays(7)));
        counter.send(counter.letter("9102").data("file_qury_no", file)).refused("UNKNOWN_FILE");
    }

    @Test
    void givesNoFileToAnotherInstitution() {
        String file = upload(row(number, "1000.00", "700.00", "0"));

        counter.send(counter.letter("9102").data("file_qury_no", file).envelope("fixmedins_code", "H2"))
                .refused("UNKNOWN_FILE", file);
        counter.send(scope("3202").data("file_qury_no", file).envelope("fixmedins_code", "H2"))
                .refused("UNKNOWN_FILE", file);
        counter.send(counter.letter("9102")).refused("MISSING_FIELD", "file_qury_no");
        counter.send(scope("3202")).refused("MISSING_FIELD", "file_qury_no");
    }

    @Test
    void takesAFileInBase64OrInBytesWithoutSign() {
        byte[] zip = zip(row(number, "1000.00", "700.00", "0"));
        ArrayNode unsigned = JsonNodeFactory.instance.arrayNode();
        for (int octet : zip) {
            unsigned.add(octet & 0xFF);
        }

        counter.send(uploading(zip).input("fsUploadIn", "in", unsigned)).done();
        counter.send(uploading(zip)
                        .input("fsUploadIn", "in", Base64.getEncoder().encodeToString(zip)))
                .done();
    }

    @Test
    void refusesAFileThatIsNone() {
        byte[] zip = zip("");
        counter.send(counter.letter("9101").input("fsUploadIn", "filename", "x"))
                .refused("MISSING_FIELD", "in");
        counter.send(counter.letter("9101").input("fsUploadIn", "in", "eA==")).refused("MISSING_FIELD", "filename");
        counter.send(uploading(zip).input("fsUploadIn", "in", "e")).refused("INVALID_FIELD", "in");
        counter.send(uploading(zip).input("fsUploadIn", "in", "eA==")).refused("INVALID_FILE");
        for (String octet : List.of("256", "-129", "1.5", "\"1\"", "null")) {
            counter.send(counter.letter("9101").data("filename", "x").dataJson("in", "[80, " + octet + "]"))
                    .refused("INVALID_FIELD", "in");
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            S\\tV\\tP\\t1\\t1\\t0                 | 应有 7 或 8 列，实有 6 列
            S\\tV\\tP\\t1\\t1\\t0\\t0\\t1\\t1     | 应有 7 或 8 列，实有 9 列
            \\tV\\tP\\t1\\t1\\t0\\t0              | setl_id
            S\\tV\\tP\\tx\\t1\\t0\\t0             | medfee_sumamt
            S\\tV\\tP\\t1\\t0.001\\t0\\t0         | fund_pay_sumamt
            S\\tV\\tP\\t1\\t1\\t1e2\\t0           | acct_pay
            S\\tV\\tP\\t1\\t1\\t0\\t2             | refd_setl_flag
            S\\tV\\tP\\t1\\t1\\t0\\t0\\tx         | maf_pay
            null\\tV\\tP\\t1\\t1\\t0\\t0           | setl_id
            """)
    void refusesALineByItsNumber(String line, String named) {
        String good = row("X", "1.00", "1.00", "0");

        Said said = counter.send(uploading(zip(good + line.replace("\\t", "\t") + "\n")));

        said.refused("INVALID_LINE", named);
        assertThat(said.error()).contains("第 2 行");
    }

    @Test
    void namesEachLineThatCannotBeReadAsFarAsThereIsRoom() {
        String bad = "S\tV\tP\tx\t1\t0\t0\n";

        Said said = counter.send(uploading(zip(bad + row("X", "1.00", "1.00", "0") + "S\tV\n" + bad.repeat(9))));

        said.refused("INVALID_LINE");
        assertThat(said.error())
                .startsWith("[INVALID_LINE] 文件第 1 行 字段 medfee_sumamt 不是金额；第 3 行 应有 7 或 8 列，实有 2 列；第 4 行")
                .contains("第 6 行")
                .doesNotContain("第 7 行");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as it is              | N\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\t0\\n
            ended as on Windows   | N\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\t0\\r\\n\\r\\n
            ended as on old Macs  | N\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\t0\\r
            with the mark         | \\uFEFFN\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\t0\\n
            whole and with zeros  | N\\tV1\\tP1\\t1000\\t700.000\\t50.0\\t0\\n
            with TABs at the end  | N\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\t0\\t\\t\\tnull\\n
            with nulls            | N\\tnull\\tnull\\t1000.00\\t700.00\\t50.00\\tnull\\tnull\\n
            with its columns      | SETL_ID\\tmdtrt_id\\tpsn_no\\tmedfee_sumamt\\tfund_pay_sumamt\\tacct_pay\\trefd_setl_flag\\nN\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\t0\\n
            with others' order    | refd_setl_flag\\tmaf_pay\\tsetl_id\\tmdtrt_id\\tpsn_no\\tmedfee_sumamt\\tfund_pay_sumamt\\tacct_pay\\n0\\t700\\tN\\tV1\\tP1\\t1000.00\\t700.00\\t50.00\\n
            """)
    void readsBooksHoweverTheyAreWritten(String manner, String text) throws IOException {
        String written = text.replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\uFEFF", "\uFEFF")
                .replace("N\t", number + "\t");

        assertThat(reconcile(written))
                .as(manner)
                .singleElement()
                .satisfies(line -> assertThat(line.split("\t", -1)[4]).isEqualTo("0"));
    }

    @Test
    void readsAndWritesTheEncodingOfTheProvince() throws IOException {
        Charset gb18030 = Charset.forName("GB18030");
        var yunling = new Counter("yunling");
        Letter bill = yunling.bill("1000.00").data("med_type", "2101").data("mdtrt_id", "住1");
        String setlId = yunling.send(bill).done().setlinfo("setl_id");
        String books = setlId + "\t住1\tP1\t999\t700\t0\t0\n";
        Letter upload = uploading(ZippedText.write("books.txt", books.getBytes(gb18030)));

        String file = yunling.send(upload).done().at("/file_qury_no");
        String answer =
                yunling.send(scope("3202").data("file_qury_no", file)).done().at("/fileinfo/file_qury_no");
        String in =
                yunling.send(scope("9102").data("file_qury_no", answer)).done().at("/in");

        assertThat(new String(ZippedText.read(Base64.getDecoder().decode(in)), gb18030))
                .contains("\t住1\t")
                .contains("\t医疗费总额：贵方 999.00，我方 1000.00\t");
    }

    @Test
    void refusesATextThatIsNotInUtf8() {
        byte[] latin = ZippedText.write("x.txt", "S\t\u00e9\tP\t1\t1\t0\t0\n".getBytes(ISO_8859_1));

        counter.send(uploading(latin)).refused("INVALID_LINE", "约定编码");
    }

    @Test
    void answersEachLineOfTheBooksAndWhatOnlyWeHave() throws IOException {
        Letter second = counter.bill("200.00");
        String other = counter.send(second).done().setlinfo("setl_id");

        List<String> answer = reconcile(row(number, "1000.01", "700.00", "0") + "X-1\tV9\tP9\t5.00\t1.00\t0\t0\n");

        assertThat(answer).hasSize(3);
        assertThat(answer.get(0).split("\t", -1))
                .containsExactly(
                        "P1",
                        "V1",
                        number,
                        "M1",
                        "3",
                        "0",
                        "医疗费总额：贵方 1000.01，我方 1000.00",
                        "1000.00",
                        "700.00",
                        "50.00");
        assertThat(answer.get(1).split("\t", -1))
                .containsExactly("P9", "V9", "X-1", "null", "2", "0", "仅贵方有此笔，金额 5.00", "5.00", "1.00", "0.00");
        assertThat(answer.get(2).split("\t", -1))
                .startsWith("P1", "V1", other, second.msgid(), "1", "0")
                .endsWith("200.00", "140.00", "0.00");
    }

    @Test
    void answersWithTheAidWhereTheBooksHaveIt() throws IOException {
        String line = row(number, "1000.00", "700.00", "0").strip();

        assertThat(reconcile(line + "\t700.00\n").getFirst())
                .contains("\t0\t0\tnull\t")
                .endsWith("\t50.00\t700.00");
        assertThat(reconcile(line + "\t\n").getFirst()).as("not stated").endsWith("\t50.00");
        assertThat(reconcile(line + "\t699.00\n").getFirst())
                .contains("\t3\t0\t")
                .endsWith("\t700.00");
    }

    @Test
    void findsBothLinesOfAReversalByEitherNumber() throws IOException {
        counter.now.set(IN_MAY);
        String reversal = reverse();

        for (String back : List.of(number, reversal)) {
            assertThat(reconcile(row(number, "1000.00", "700.00", "1")
                            + row(back, "-1000.00", "-700.00", "1").replace("\t50.00\t", "\t-50.00\t")))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.split("\t", -1)[4]).isEqualTo("0"));
        }
    }

    @Test
    void tellsUntilWhenItsAnswerIsKept() {
        Letter asking = scope("3202").data("file_qury_no", upload(row(number, "1000.00", "700.00", "0")));

        Said answer = counter.send(asking).done();

        assertThat(answer.at("/fileinfo/dld_endtime")).isEqualTo("2023-07-07 10:03:04");
        assertThat(answer.at("/fileinfo/filename")).isEqualTo(answer.at("/fileinfo/file_qury_no") + ".txt.zip");
        assertThat(counter.send(asking).reply()).as("answered once").isEqualTo(answer.reply());
    }

    private Letter applying() {
        return counter.letter("3203")
                .data("clr_optins", "999900")
                .data("setlym", "202305")
                .data("clr_type", "21")
                .data("medfee_sumamt", "1000.00")
                .data("fund_appy_sum", "700.00")
                .data("acct_pay", "50")
                .data("psntime", "1");
    }

    @Test
    void appliesForAMonth() {
        Letter applying = applying();

        String id = counter.send(applying).done().at("/clr_appy_evt_id");

        var application = counter.desk
                .medAssist()
                .clearing()
                .find(new ClearingId(id), Desk.caller("test"))
                .orElseThrow();
        assertThat(application.period().institutionId()).isEqualTo(City.HOSPITAL);
        assertThat(application.period().month()).hasToString("2023-05");
        assertThat(application.applied().request()).isEqualTo(applying.msgid());
        assertThat(counter.send(applying).at("/clr_appy_evt_id")).isEqualTo(id);
        counter.send(applying()).refused("NOTHING_TO_CLEAR");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "setlym, '', MISSING_FIELD, setlym",
        "setlym, 2023, INVALID_DATE, setlym",
        "setlym, 202306, NOTHING_TO_CLEAR, 2023-06",
        "clr_type, '', MISSING_FIELD, clr_type",
        "clr_type, 77, UNKNOWN_CLEARING_TYPE, 77",
        "clr_type, 11, NOTHING_TO_CLEAR, ''",
        "clr_optins, 9, INVALID_FIELD, clr_optins",
        "clr_optins, 888800, NOTHING_TO_CLEAR, ''",
        "medfee_sumamt, '', MISSING_FIELD, medfee_sumamt",
        "medfee_sumamt, 999.99, CLEARING_FIGURES_DIFFER, medfee_sumamt",
        "fund_appy_sum, '', MISSING_FIELD, fund_appy_sum",
        "fund_appy_sum, 750.00, CLEARING_FIGURES_DIFFER, fund_appy_sum",
        "acct_pay, 49.99, CLEARING_FIGURES_DIFFER, acct_pay",
        "psntime, 2, CLEARING_FIGURES_DIFFER, psntime",
        "psntime, x, INVALID_FIELD, psntime"
    })
    void refusesAnOddApplication(String field, String value, String code, String named) {
        counter.send(applying().data(field, value)).refused(code, named);

        counter.send(applying()).done();
    }

    @Test
    void appliesInTheJurisdictionOfTheMessageWhereNoOtherIsStated() {
        counter.send(applying().data("clr_optins", "").data("acct_pay", "").data("psntime", ""))
                .done();
    }

    private Letter applyingForJune() {
        return applying()
                .data("setlym", "202306")
                .data("medfee_sumamt", "-1000.00")
                .data("fund_appy_sum", "-700.00")
                .data("acct_pay", "-50");
    }

    @Test
    void clearsTheReversalOfWhatIsClearedWithTheNextMonth() {
        String may = counter.send(applying()).done().at("/clr_appy_evt_id");
        counter.desk.medAssist().decidingClearings().accept(new ClearingId(may), "ok", Desk.caller("clerk"));

        reverse();

        counter.send(applyingForJune().data("medfee_sumamt", "0")).refused("CLEARING_FIGURES_DIFFER", "-1000.00");
        counter.send(applyingForJune()).done();
        counter.send(applying()).refused("NOTHING_TO_CLEAR");
    }

    @Test
    void undoesTheReversalOfWhatIsClearedUntilThatIsClearedToo() {
        counter.send(applying()).done();
        Letter reversal = counter.letter("2305").data("psn_no", "P1").data("setl_id", number);
        counter.send(reversal).done();
        Letter undo = counter.letter("2601")
                .data("psn_no", "P1")
                .data("omsgid", reversal.msgid())
                .data("oinfno", "2305");

        counter.send(undo).done();
        counter.send(applyingForJune()).refused("NOTHING_TO_CLEAR");
        Letter second = counter.letter("2305").data("psn_no", "P1").data("setl_id", number);
        counter.send(second).done();
        counter.send(applyingForJune()).done();

        counter.send(counter.letter("2601")
                        .data("psn_no", "P1")
                        .data("omsgid", second.msgid())
                        .data("oinfno", "2305"))
                .refused("SETTLEMENT_CLEARED");
    }

    @Test
    void undoesNothingThatIsAppliedFor() {
        counter.send(applying()).done();

        counter.send(counter.letter("2601")
                        .data("psn_no", "P1")
                        .data("omsgid", "M1")
                        .data("oinfno", "2304"))
                .refused("SETTLEMENT_CLEARED");
    }

    /** In yunling both rows of a reversal stand on the settlement's day, and what was cleared is the office's to adjust. */
    @Test
    void reversesNothingThatIsAppliedForUntilItIsWithdrawnWhereTheProvinceAdjusts() {
        var yunling = new Counter("yunling");
        String bill = yunling.send(
                        yunling.bill("1000.00").data("med_type", "2101").data("acct_pay", "50"))
                .done()
                .setlinfo("setl_id");
        Letter applying =
                applying().data("clr_type", "2").data("fund_appy_sum", "750.00").envelope("msgid", "M-apply");
        String id = yunling.send(applying).done().at("/clr_appy_evt_id");
        Letter reversal = yunling.letter("2305").data("psn_no", "P1").data("setl_id", bill);
        assertThat(yunling.send(reversal).error()).startsWith("[SETTLEMENT_CLEARED] ");

        yunling.send(yunling.letter("3204").data("clr_appy_evt_id", id)).done();
        yunling.send(reversal.envelope("msgid", "M-again")).done();

        for (String count : List.of("2", "0")) {
            assertThat(yunling.send(scope("3201")
                                    .envelope("msgid", "M-" + count)
                                    .data("fixmedins_setl_cnt", count))
                            .done()
                            .at("/stmtinfo/stmt_rslt"))
                    .isEqualTo("0");
        }
        assertThat(yunling.send(applying.envelope("msgid", "M-late")).error()).startsWith("[NOTHING_TO_CLEAR] ");
    }

    @Test
    void freesWhatIsAppliedForByWithdrawal() {
        String id = counter.send(applying()).done().at("/clr_appy_evt_id");

        Said withdrawn =
                counter.send(counter.letter("3204").data("clr_appy_evt_id", id)).done();

        assertThat(withdrawn.at("/clr_appy_evt_id")).isEqualTo(id);
        counter.send(applying()).done();
        counter.send(counter.letter("3204").data("clr_appy_evt_id", id)).done();
    }

    @Test
    void withdrawsNothingElse() {
        String id = counter.send(applying()).done().at("/clr_appy_evt_id");

        counter.send(counter.letter("3204")).refused("MISSING_FIELD", "clr_appy_evt_id");
        counter.send(counter.letter("3204").data("clr_appy_evt_id", "none")).refused("UNKNOWN_CLEARING", "none");
        counter.send(counter.letter("3204").data("clr_appy_evt_id", id).envelope("fixmedins_code", "H2"))
                .refused("UNKNOWN_CLEARING", id);
        counter.desk.medAssist().decidingClearings().accept(new ClearingId(id), "ok", Desk.caller("clerk"));
        counter.send(counter.letter("3204").data("clr_appy_evt_id", id)).refused("CLEARING_STATE");
        assertThat(counter.city.stores.settlements().find(new SettlementKey(City.HOSPITAL, "M1")))
                .isPresent();
    }

    @Test
    void appliesWithTheAccountAmongTheFundsWhereTheProvinceCountsItSo() {
        var hedong = new Counter("hedong");
        hedong.send(hedong.bill("1000.00").data("med_type", "IP").data("acct_pay", "50"))
                .done();
        Letter applying = applying().data("clr_type", "ZY");

        hedong.send(applying.data("fund_appy_sum", "750.00")).done();
    }
}
