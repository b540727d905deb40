package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reconciling and clearing with a hospital, from its messages to the office's payment. */
class ClearingIT {

    private static final String CLEARING = "/api/v1/clearing";

    private final Client client = RunningService.shared().client();
    private final String unique = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String hospital = "HC" + unique;
    private final String person = "P-" + unique;
    private int messages;

    @BeforeEach
    void registerAHospitalAndAPerson() {
        client.registerInstitution(hospital, true);
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_ALLOWANCE")
                        .put("from", "2022-06-01")
                        .putNull("to"));
    }

    private static YearMonth now() {
        return YearMonth.from(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void namesEachDifferenceAndAcceptsNothingUntilItIsResolved() {
        JsonNode equal = settle("1000.00", "400.00");
        JsonNode different = settle("2000.00", "500.00");
        JsonNode unknownToThem = settle("3000.00", "0.00");
        String books = row(equal, "1000.00", "0") + row(different, "2000.01", "0") + row(equal, "1000.00", "0")
                + "X-1\tV\t" + person + "\t5.00\t1.00\t0\t0\n";

        List<String> answer = reconcile(books);

        assertThat(answer).hasSize(5);
        assertThat(answer.get(0)).startsWith(person + "\tV1\t").contains("\t0\t0\tnull\t1000.00\t");
        assertThat(answer.get(1)).contains("\t3\t0\t医疗费总额：贵方 2000.01，我方 2000.00\t2000.00\t");
        assertThat(answer.get(2)).contains("\t2\t0\t仅贵方有此笔");
        assertThat(answer.get(3)).contains("X-1\tnull\t2\t0\t仅贵方有此笔，金额 5.00\t5.00\t1.00\t0.00");
        assertThat(answer.get(4))
                .contains(unknownToThem.path("setl_id").asText() + "\t")
                .contains("\t1\t0\t仅我方有此笔");

        JsonNode differences = differences();
        assertThat(differences).hasSize(4);
        String id =
                apply("6000.00").json().path("output").path("clr_appy_evt_id").asText();
        assertThat(decide(id, "acceptance").code()).isEqualTo("DIFFERENCES_OPEN");
        for (JsonNode difference : differences) {
            String path = CLEARING + "/differences/" + difference.path("id").asText() + "/resolution";
            assertThat(client.post(path, "{\"reason\": \"已与院方核对\"}").status()).isEqualTo(200);
        }
        assertThat(decide(id, "acceptance").json().path("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void describesADifferenceInTheLanguageAskedFor() {
        JsonNode bill = settle("1000.00", "400.00");
        reconcile(row(bill, "1000.01", "0"));

        assertThat(description("zh-CN")).isEqualTo("医疗费总额：医疗机构 1000.01，经办机构 1000.00");
        assertThat(description("en")).isEqualTo("Total fee: the institution's 1000.01, the office's 1000.00");
        String resolution =
                CLEARING + "/differences/" + differences().path(0).path("id").asText() + "/resolution";
        assertThat(client.postJson(resolution, Client.parse("{\"reason\": \"x\"}"), "Accept-Language", "en")
                        .json()
                        .path("description")
                        .asText())
                .isEqualTo("Total fee: the institution's 1000.01, the office's 1000.00");
    }

    @Test
    void leavesADifferenceResolvedThatIsFoundAgain() {
        JsonNode bill = settle("1000.00", "400.00");
        reconcile(row(bill, "1000.01", "0"));
        String id = differences().path(0).path("id").asText();
        client.post(CLEARING + "/differences/" + id + "/resolution", "{\"reason\": \"已与院方核对\"}");

        reconcile(row(bill, "1000.01", "0"));

        assertThat(differences()).isEmpty();
    }

    @Test
    void forgetsADifferenceThatALaterReconciliationDoesNotFind() {
        JsonNode bill = settle("1000.00", "400.00");
        reconcile(row(bill, "1000.01", "0"));
        assertThat(differences()).hasSize(1);

        assertThat(reconcile(row(bill, "1000.00", "0")).getFirst()).contains("\t0\t0\tnull\t");

        assertThat(differences()).isEmpty();
    }

    @Test
    void keepsADifferenceThatAReconciliationOfAnotherPartDoesNotLookAt() {
        settle("1000.00", "400.00");
        reconcile("");
        assertThat(differences()).hasSize(1);

        reconcile("", data -> data.put("setl_optins", "330183"));
        reconcile("", data -> data.put("refd_setl_flag", "1"));
        reconcile("", data -> data.put("clr_type", "11"));

        assertThat(differences()).hasSize(1);
        String id =
                apply("1000.00").json().path("output").path("clr_appy_evt_id").asText();
        assertThat(decide(id, "acceptance").code()).isEqualTo("DIFFERENCES_OPEN");
    }

    @Test
    void seesARefundThatTheHospitalDoesNotHave() {
        JsonNode bill = settle("1000.00", "400.00");
        assertDone(reverse(bill));
        ObjectNode message = message("3201");
        data(message)
                .put("setl_optins", "371500")
                .put("stmt_begndate", now().atDay(1).toString())
                .put("stmt_enddate", now().atEndOfMonth().toString())
                .put("refd_setl_flag", "1");

        assertThat(totals(message)).isEqualTo("1");
        assertThat(unreconciled(now()).path("state").asText()).isEqualTo("NOT_EQUAL");
        assertThat(unreconciled(YearMonth.of(2023, 5)).path("state").asText()).isEqualTo("NOT_ASKED");
        data(message)
                .put("fixmedins_setl_cnt", 1)
                .put("medfee_sumamt", "-1000.00")
                .put("fund_pay_sumamt", "-820.00")
                .put("maf_pay", "-420.00");
        assertThat(totals(message)).isEqualTo("0");
        assertThat(unreconciled(now()).isMissingNode()).isTrue();
        data(message)
                .put("stmt_begndate", "2023-05-01")
                .put("stmt_enddate", "2023-05-31")
                .put("medfee_sumamt", "1000.00")
                .put("fund_pay_sumamt", "820.00")
                .put("maf_pay", "420.00");
        assertThat(totals(message)).isEqualTo("0");
        data(message).put("refd_setl_flag", "0");
        assertThat(totals(message)).isEqualTo("1");
    }

    private JsonNode unreconciled(YearMonth month) {
        return client.get(CLEARING + "/reconciliations?institutionId=" + hospital + "&month=" + month)
                .json()
                .path("items")
                .path(0);
    }

    @Test
    void reconcilesABillOfNothingThatWasReversed() {
        JsonNode bill = settle("0.00", "0.00");
        assertDone(reverse(bill));

        for (Consumer<ObjectNode> scope : List.<Consumer<ObjectNode>>of(data -> {}, ClearingIT::thisMonth)) {
            assertThat(reconcile(row(bill, "0.00", "1"), scope))
                    .singleElement()
                    .satisfies(line -> assertThat(line.split("\t", -1)[4]).isEqualTo("0"));
        }
    }

    @Test
    void undoesNothingThatIsAppliedForAndReversesItInTheMonthOfTheReversal() {
        JsonNode bill = settle("1000.00", "400.00");
        assertDone(apply("1000.00"));

        assertRefused(undo(bill), "SETTLEMENT_CLEARED");
        assertThat(reverseByRest(bill).code()).isEqualTo("SETTLEMENT_CLEARED");
        assertRefused(apply("1000.00"), "NOTHING_TO_CLEAR");
        assertDone(reverse(bill));

        assertRefused(apply("1000.00"), "NOTHING_TO_CLEAR");
        ObjectNode later = message("3203");
        data(later)
                .put("setlym", now().toString())
                .put("clr_type", "21")
                .put("medfee_sumamt", "-1000.00")
                .put("fund_appy_sum", "-420.00");
        Reply given = send(later);
        assertDone(given);
        String id = given.json().path("output").path("clr_appy_evt_id").asText();
        assertThat(client.get(CLEARING + "/applications/" + id + "/lines")
                        .json()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("REVERSAL");
        ObjectNode withdrawal = message("3204");
        data(withdrawal).put("clr_appy_evt_id", id);
        assertDone(send(withdrawal));
    }

    @Test
    void refusesFiguresThatAreNotOursNamingThem() {
        settle("1000.00", "400.00");

        Reply reply = apply("999.99");

        assertRefused(reply, "CLEARING_FIGURES_DIFFER");
        assertThat(reply.text()).contains("medfee_sumamt").contains("999.99").contains("1000.00");
    }

    @Test
    void clearsLateComersByASecondApplication() {
        settle("1000.00", "400.00");
        assertDone(apply("1000.00"));
        settle("500.00", "0.00");

        Reply second = apply("500.00");

        assertDone(second);
        String id = second.json().path("output").path("clr_appy_evt_id").asText();
        assertThat(client.get(CLEARING + "/applications/" + id)
                        .json()
                        .path("ordinal")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void takesWhatIsClearedBackByAdjustmentOfALaterStatement() {
        JsonNode bill = settle("1000.00", "400.00");
        String id =
                apply("1000.00").json().path("output").path("clr_appy_evt_id").asText();
        String body = Client.object()
                .put("institutionId", hospital)
                .put("settlementId", bill.path("medins_setl_id").asText())
                .put("reason", "重复收费")
                .toString();
        assertThat(client.post(CLEARING + "/adjustments", body).code()).isEqualTo("CLEARING_STATE");
        decide(id, "acceptance");

        Reply adjusted =
                client.postJson(CLEARING + "/adjustments", Client.parse(body), "Idempotency-Key", "office-" + unique);
        Reply again = client.post(CLEARING + "/adjustments", body);

        assertThat(adjusted.json().path("state").asText()).as(adjusted.text()).isEqualTo("REVERSED");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo("0.00");
        assertThat(statement("2023-05").path("shares").path("totalFee").asText())
                .isEqualTo("1000.00");
        assertThat(statement(now().toString()).path("shares").path("totalFee").asText())
                .isEqualTo("-1000.00");
        assertThat(statement("2023-05").path("settlements").asInt()).isEqualTo(1);
        assertThat(reconcile(row(bill, "1000.00", "0")).getFirst()).contains("\t0\t0\tnull\t1000.00\t");
        List<String> later = reconcile(negative(bill), ClearingIT::thisMonth);
        assertThat(later).hasSize(1);
        assertThat(later.getFirst()).contains("\tnull\t0\t1\tnull\t-1000.00\t").doesNotContain("office");
        JsonNode open = client.get(CLEARING + "/outstanding?year=" + now().getYear() + "&institutionId=" + hospital)
                .json()
                .path("items");
        assertThat(open).hasSize(1);
        assertThat(open.path(0).path("kind").asText()).isEqualTo("REVERSAL");
        assertThat(open.path(0).path("aid").asText()).isEqualTo("-420.00");
        assertThat(client.get(CLEARING + "/applications/" + id + "/lines")
                        .json()
                        .path("items")
                        .path(0)
                        .path("settlementId"))
                .isEqualTo(bill.path("medins_setl_id"));
    }

    @Test
    void goesOnBehindTheLastAdjustmentWhereAnotherComesBeforeIt() {
        List<JsonNode> bills = List.of(settle("100.00", "0.00"), settle("200.00", "0.00"), settle("300.00", "0.00"));
        String id =
                apply("600.00").json().path("output").path("clr_appy_evt_id").asText();
        decide(id, "acceptance");
        adjust(bills.get(1));
        adjust(bills.get(2));
        String path = CLEARING + "/adjustments?limit=1&institutionId=" + hospital;

        JsonNode first = client.get(path).json();
        adjust(bills.get(0));
        JsonNode second =
                client.get(path + "&after=" + first.path("next").asText()).json();

        assertThat(ids(first)).containsExactly(id(bills.get(1)));
        assertThat(ids(second)).containsExactly(id(bills.get(2)));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(ids(client.get(path + "&after=0").json())).containsExactly(id(bills.get(0)));
        assertThat(client.get(path + "&after=100").pointer()).isEqualTo("/after");
    }

    @Test
    void givesTheLinesOfAnApplicationAndOfAStatementPageByPage() {
        List<String> bills = Stream.of(settle("100.00", "0.00"), settle("200.00", "0.00"), settle("300.00", "0.00"))
                .map(ClearingIT::id)
                .toList();
        String id =
                apply("600.00").json().path("output").path("clr_appy_evt_id").asText();

        assertThat(allIds(CLEARING + "/applications/" + id + "/lines?limit=2")).isEqualTo(bills);
        assertThat(allIds(CLEARING + "/statements/" + hospital + "/2023-05?limit=2"))
                .containsExactlyInAnyOrderElementsOf(bills);
        assertThat(allIds(CLEARING + "/statements/" + hospital + "/2023-05?limit=2&clearingType=OUTPATIENT"))
                .isEmpty();
    }

    @Test
    void paysWhatIsAcceptedAndListsWhatWasNotPaidByTheYearsEnd() {
        settle("1000.00", "400.00");
        String id =
                apply("1000.00").json().path("output").path("clr_appy_evt_id").asText();
        assertThat(outstanding().path(0).path("state").asText()).isEqualTo("APPLIED");
        assertThat(pay(id, "2023-12-31").code()).isEqualTo("CLEARING_STATE");
        decide(id, "acceptance");
        assertThat(outstanding()).hasSize(1);

        assertThat(pay(id, "9999-12-31").code()).isEqualTo("NO_PAYDAY");
        assertThat(pay(id, "2023-04-30").pointer()).isEqualTo("/paidOn");
        Reply paid = pay(id, "2023-12-31");
        Reply again = pay(id, "2023-12-31");
        Reply otherwise = pay(id, "2024-01-01");

        assertThat(paid.json().path("state").asText()).isEqualTo("PAID");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(outstanding()).isEmpty();
    }

    @Test
    void listsWhatWasPaidTooLate() {
        settle("1000.00", "400.00");
        String id =
                apply("1000.00").json().path("output").path("clr_appy_evt_id").asText();
        decide(id, "acceptance");
        pay(id, "2024-01-01");

        assertThat(outstanding().path(0).path("paidOn").asText()).isEqualTo("2024-01-01");
    }

    @Test
    void givesTheStatementAsTables() throws IOException {
        settle("1000.00", "400.00");
        String path = CLEARING + "/statements/" + hospital + "/2023-05";

        Reply csv = client.get(path + "/csv", "Accept-Language", "zh-CN");
        Reply english = client.get(path + "/csv", "Accept-Language", "en");
        byte[] xlsx = client.bytes(path + "/xlsx");

        assertThat(csv.text()).startsWith("\uFEFF结算日期,").contains("住院,城乡居民,垫付,1000.00,820.00,420.00");
        assertThat(english.text()).contains("inpatient,resident,advance,1000.00");
        assertThat(csv.header("Content-Disposition")).contains("statement-2023-05.csv");
        assertThat(sheet(xlsx)).contains("<v>820").contains("<v>420");
    }

    @Test
    void findsOutAfterATimeOutWhatBecameOfAMessage() {
        JsonNode bill = settle("1000.00", "400.00");
        String msgid = bill.path("medins_setl_id").asText();
        ObjectNode question = message("5203");
        data(question).put("medins_setl_id", msgid);

        JsonNode known = send(question).json().path("output").path("setlinfo");
        assertThat(known.path("setl_id")).isEqualTo(bill.path("setl_id"));
        assertThat(known.path("med_type").asText()).isEqualTo("21");
        assertThat(known.path("refd_setl_flag").asText()).isEqualTo("0");

        String refund = reverse(bill)
                .json()
                .path("output")
                .path("setlinfo")
                .path("medins_setl_id")
                .asText();
        assertThat(send(question)
                        .json()
                        .path("output")
                        .path("setlinfo")
                        .path("refd_setl_flag")
                        .asText())
                .isEqualTo("1");
        ObjectNode ofRefund = message("5203");
        data(ofRefund).put("medins_setl_id", refund).put("psn_no", person);
        assertThat(send(ofRefund)
                        .json()
                        .path("output")
                        .path("setlinfo")
                        .path("medfee_sumamt")
                        .asText())
                .isEqualTo("-1000.0");
        ObjectNode byNumber = message("5203");
        data(byNumber).put("setl_id", bill.path("setl_id").asText());
        assertThat(send(byNumber).json().path("output").path("setlinfo").path("medins_setl_id"))
                .isEqualTo(bill.path("medins_setl_id"));
        data(byNumber).put("psn_no", "another");
        assertRefused(send(byNumber), "UNKNOWN_SETTLEMENT");
        ObjectNode unknown = message("5203");
        data(unknown).put("medins_setl_id", "never");
        assertRefused(send(unknown), "UNKNOWN_SETTLEMENT");
    }

    @Test
    void tellsWhatTheYearHasComeTo() {
        settle("1000.00", "400.00");
        ObjectNode question = message("5206");
        data(question).put("psn_no", person).put("cum_ym", "202312");

        JsonNode cuminfo = send(question).json().path("output").path("cuminfo");

        assertThat(cuminfo.path(0).path("cum_type_code").asText()).isEqualTo("D610101");
        assertThat(cuminfo.path(0).path("cum").decimalValue()).isEqualByComparingTo("420.00");
        assertThat(cuminfo.path(1).path("cum_type_code").asText()).isEqualTo("TQ610101");
        assertThat(cuminfo.path(1).path("cum").decimalValue()).isEqualByComparingTo("600.00");
    }

    @Test
    void signsAnOperatorInAndOut() {
        ObjectNode in = message("9001");
        ((ObjectNode) in.path("input"))
                .putObject("signIn")
                .put("opter_no", "001")
                .put("ip", "10.0.0.1");
        String number = send(in).json()
                .path("output")
                .path("signinoutb")
                .path("sign_no")
                .asText();
        ObjectNode out = message("9002");
        ((ObjectNode) out.path("input"))
                .putObject("signOut")
                .put("sign_no", number)
                .put("opter_no", "001");
        ObjectNode unknown = message("9002").put("sign_no", "none");

        assertThat(number).isNotEmpty();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String open = CLEARING + "/sign-ins?institutionId=" + hospital + "&to=" + today;
        assertThat(client.get(open).json().path("items").path(0).path("number").asText())
                .isEqualTo(number);
        assertDone(send(out));
        assertThat(client.get(open).json().path("items")).isEmpty();
        assertRefused(send(unknown), "UNKNOWN_SIGN_IN");
    }

    @Test
    void givesAFileAsItIsToWhoAsksForThat() {
        String uploaded = upload(row(settle("1000.00", "400.00"), "1000.00", "0"));
        ObjectNode download = message("9102");
        data(download).put("file_qury_no", uploaded);

        Reply stream = client.postJson("/hisfeed/9102", download, "Accept", "application/octet-stream");

        assertThat(stream.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(stream.text()).startsWith("PK");
        ObjectNode stranger = message("9102").put("fixmedins_code", "H37150000001");
        data(stranger).put("file_qury_no", uploaded);
        assertRefused(send(stranger), "UNKNOWN_FILE");
    }

    private static void thisMonth(ObjectNode scope) {
        scope.put("stmt_begndate", now().atDay(1).toString())
                .put("stmt_enddate", now().atEndOfMonth().toString());
    }

    private JsonNode settle(String fee, String basic) {
        ObjectNode message = message("2304");
        data(message)
                .put("psn_no", person)
                .put("mdtrt_id", "V" + messages)
                .put("med_type", "21")
                .put("medfee_sumamt", fee)
                .put("inscp_scp_amt", fee);
        ((ObjectNode) message.path("input"))
                .putObject("setlinfo")
                .put("setl_time", "2023-05-01 09:00:00")
                .put("hifp_pay", basic);
        Reply reply = send(message);
        assertDone(reply);
        return reply.json().path("output").path("setlinfo");
    }

    private Reply reverse(JsonNode bill) {
        ObjectNode message = message("2305");
        data(message).put("psn_no", person).put("setl_id", bill.path("setl_id").asText());
        return send(message);
    }

    private Reply undo(JsonNode bill) {
        ObjectNode message = message("2601");
        data(message)
                .put("psn_no", person)
                .put("omsgid", bill.path("medins_setl_id").asText())
                .put("oinfno", "2304");
        return send(message);
    }

    private Reply reverseByRest(JsonNode bill) {
        String path = "/api/v1/settlements/" + hospital + "/"
                + bill.path("medins_setl_id").asText();
        return client.post(path + "/reversal", "{\"reason\": \"x\"}");
    }

    private Reply apply(String fee) {
        JsonNode shares = statement("2023-05").path("shares");
        ObjectNode message = message("3203");
        data(message)
                .put("setlym", "202305")
                .put("clr_type", "21")
                .put("clr_way", "1")
                .put("medfee_sumamt", fee)
                .put("fund_appy_sum", fundOf(fee, shares));
        return send(message);
    }

    /** What is stated of the fund must agree with what is applied for: all of the month, or the part that came late. */
    private static String fundOf(String fee, JsonNode shares) {
        return fee.equals("500.00") ? "350.00" : shares.path("aid").asText();
    }

    private Reply decide(String id, String decision) {
        return client.post(CLEARING + "/applications/" + id + "/" + decision, "{\"reason\": \"核对无误\"}");
    }

    private void adjust(JsonNode bill) {
        String body = Client.object()
                .put("institutionId", hospital)
                .put("settlementId", id(bill))
                .put("reason", "重复收费")
                .toString();
        assertThat(client.post(CLEARING + "/adjustments", body).status()).isEqualTo(200);
    }

    private static String id(JsonNode bill) {
        return bill.path("medins_setl_id").asText();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("settlementId").asText())
                .toList();
    }

    private List<String> allIds(String path) {
        JsonNode page = client.get(path).json();
        List<String> all = new ArrayList<>(ids(page));
        while (page.path("next").isTextual()) {
            page = client.get(path + "&after=" + page.path("next").asText()).json();
            all.addAll(ids(page));
        }
        return all;
    }

    private Reply pay(String id, String on) {
        return client.post(
                CLEARING + "/applications/" + id + "/payment", "{\"paidOn\": \"" + on + "\", \"voucher\": \"PZ-1\"}");
    }

    private JsonNode outstanding() {
        return client.get(CLEARING + "/outstanding?year=2023&institutionId=" + hospital)
                .json()
                .path("items");
    }

    private JsonNode differences() {
        return client.get(CLEARING + "/differences?institutionId=" + hospital)
                .json()
                .path("items");
    }

    private String description(String language) {
        return client.get(CLEARING + "/differences?institutionId=" + hospital, "Accept-Language", language)
                .json()
                .path("items")
                .path(0)
                .path("description")
                .asText();
    }

    private JsonNode statement(String month) {
        return client.get(CLEARING + "/statements?institutionId=" + hospital + "&month=" + month)
                .json()
                .path("items")
                .path(0);
    }

    private String row(JsonNode bill, String fee, String flag) {
        return String.join(
                        "\t",
                        bill.path("setl_id").asText(),
                        bill.path("mdtrt_id").asText(),
                        person,
                        fee,
                        bill.path("fund_pay_sumamt").asText(),
                        "0",
                        flag)
                + "\n";
    }

    private String negative(JsonNode bill) {
        return String.join(
                        "\t",
                        bill.path("setl_id").asText(),
                        bill.path("mdtrt_id").asText(),
                        person,
                        "-1000.00",
                        "-" + bill.path("fund_pay_sumamt").asText(),
                        "0",
                        "1")
                + "\n";
    }

    private String upload(String books) {
        ObjectNode upload = message("9101");
        ObjectNode file = ((ObjectNode) upload.path("input")).putObject("fsUploadIn");
        file.put("filename", "books.zip");
        var bytes = file.putArray("in");
        for (byte octet : Zips.zip(books)) {
            bytes.add(octet);
        }
        Reply reply = send(upload);
        assertDone(reply);
        return reply.json().path("output").path("file_qury_no").asText();
    }

    private List<String> reconcile(String books) {
        return reconcile(books, data -> {});
    }

    private String totals(ObjectNode message) {
        ObjectNode anew = message.deepCopy();
        messages++;
        anew.put("msgid", unique + "-" + messages);
        return send(anew)
                .json()
                .path("output")
                .path("stmtinfo")
                .path("stmt_rslt")
                .asText();
    }

    private List<String> reconcile(String books, Consumer<ObjectNode> scope) {
        ObjectNode message = message("3202");
        data(message)
                .put("setl_optins", "371500")
                .put("stmt_begndate", "2023-05-01")
                .put("stmt_enddate", "2023-05-31")
                .put("file_qury_no", upload(books));
        scope.accept(data(message));
        Reply reply = send(message);
        assertDone(reply);
        ObjectNode download = message("9102");
        data(download)
                .put(
                        "file_qury_no",
                        reply.json()
                                .path("output")
                                .path("fileinfo")
                                .path("file_qury_no")
                                .asText());
        return Zips.lines(send(download).json().path("output").path("in").asText());
    }

    private ObjectNode message(String infno) {
        messages++;
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", unique + "-" + messages)
                .put("insuplc_admdvs", "371500")
                .put("fixmedins_code", hospital)
                .put("inf_time", "2023-05-01 09:00:01");
        message.putObject("input").putObject("data");
        return message;
    }

    private static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.path("input").path("data");
    }

    private Reply send(ObjectNode message) {
        return client.postJson("/hisfeed/" + message.path("infno").asText(), message, "Accept", "application/json");
    }

    private static void assertDone(Reply reply) {
        assertThat(reply.json().path("infcode").asInt(-9)).as(reply.text()).isZero();
    }

    private static void assertRefused(Reply reply, String code) {
        assertThat(reply.json().path("infcode").asInt()).as(reply.text()).isEqualTo(-2);
        assertThat(reply.json().path("err_msg").asText()).startsWith("[" + code + "]");
    }

    private static String sheet(byte[] xlsx) throws IOException {
        Path file = Files.write(Files.createTempFile("statement-", ".xlsx"), xlsx);
        try (var workbook = new ZipFile(file.toFile())) {
            var sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"));
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
