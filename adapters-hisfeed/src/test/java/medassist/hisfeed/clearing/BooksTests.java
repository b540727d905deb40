package medassist.hisfeed.clearing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.clearing.ClearingId;
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
        "refd_setl_flag, 1, 1",
        "stmt_begndate, 2023-05-02, 1",
        "stmt_enddate, 2023-05-01, 0"
    })
    void looksAtWhatIsAskedFor(String field, String value, String result) {
        assertThat(counter.send(totals().data(field, value)).done().at("/stmtinfo/stmt_rslt"))
                .isEqualTo(result);
    }

    @ParameterizedTest(name = "flag {0}, {1} bills: {2}")
    @CsvSource({"'', 2, 0", "'', 0, 0", "'', 1, 1", "1, 2, 0", "1, 0, 1", "0, 0, 0"})
    void countsAReversedBillAsItsTwoRowsOrNotAtAll(String flag, String count, String result) {
        counter.send(counter.letter("2305").data("psn_no", "P1").data("setl_id", number))
                .done();

        Said said = counter.send(scope("3201").data("refd_setl_flag", flag).data("fixmedins_setl_cnt", count))
                .done();

        assertThat(said.at("/stmtinfo/stmt_rslt")).isEqualTo(result);
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
        Said file = counter.send(counter.letter("9102").data("file_qury_no", answer.at("/fileinfo/file_qury_no")))
                .done();
        return new String(ZippedText.read(Base64.getDecoder().decode(file.at("/in"))), UTF_8)
                .lines()
                .toList();
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
            """)
    void refusesALineByItsNumber(String line, String named) {
        String good = row("X", "1.00", "1.00", "0");

        Said said = counter.send(uploading(zip(good + line.replace("\\t", "\t") + "\n")));

        said.refused("INVALID_LINE", named);
        assertThat(said.error()).contains("第 2 行");
    }

    @Test
    void refusesATextThatIsNotInUtf8() {
        byte[] latin = ZippedText.write("x.txt", "S\t\u00e9\tP\t1\t1\t0\t0\n".getBytes(ISO_8859_1));

        counter.send(uploading(latin)).refused("INVALID_LINE", "UTF-8");
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
                .containsExactly("P9", "V9", "X-1", "", "2", "0", "仅贵方有此笔，金额 5.00", "5.00", "1.00", "0.00");
        assertThat(answer.get(2).split("\t", -1))
                .startsWith("P1", "V1", other, second.msgid(), "1", "0")
                .endsWith("200.00", "140.00", "0.00");
    }

    @Test
    void answersWithTheAidWhereTheBooksHaveIt() throws IOException {
        String line = row(number, "1000.00", "700.00", "0").strip();

        assertThat(reconcile(line + "\t700.00\n").getFirst())
                .contains("\t0\t0\t\t")
                .endsWith("\t50.00\t700.00");
        assertThat(reconcile(line + "\t\n").getFirst()).as("not stated").endsWith("\t50.00");
        assertThat(reconcile(line + "\t699.00\n").getFirst())
                .contains("\t3\t0\t")
                .endsWith("\t700.00");
    }

    @Test
    void findsBothLinesOfAReversalByEitherNumber() throws IOException {
        String reversal = counter.send(
                        counter.letter("2305").data("psn_no", "P1").data("setl_id", number))
                .done()
                .setlinfo("setl_id");

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

        var application =
                counter.desk.medAssist().clearing().find(new ClearingId(id)).orElseThrow();
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

    @Test
    void reversesNothingThatIsAppliedForUntilItIsWithdrawn() {
        String id = counter.send(applying()).done().at("/clr_appy_evt_id");
        Letter reversal = counter.letter("2305").data("psn_no", "P1").data("setl_id", number);
        counter.send(reversal).refused("SETTLEMENT_CLEARED");

        Said withdrawn =
                counter.send(counter.letter("3204").data("clr_appy_evt_id", id)).done();

        assertThat(withdrawn.at("/clr_appy_evt_id")).isEqualTo(id);
        counter.send(reversal.envelope("msgid", "M-again")).done();
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
