package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hospitals' systems as they speak, at their best and at their worst. */
class HospitalFeedIT {

    private static final String HOSPITAL = "H37150000099";

    private final Client client = RunningService.shared().client();
    private String unique = "";
    private String person = "";

    @BeforeEach
    void registerAPersonOfItsOwn() {
        unique = Long.toString(System.nanoTime(), 36);
        person = "P-" + unique;
        client.registerInstitution(HOSPITAL, true);
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_MARGIN")
                        .put("from", "2022-06-01")
                        .put("to", "2030-12-31"));
    }

    @Test
    void postsAMessageSentThreeTimesOnce() {
        ObjectNode message = settlement("2304", "M");
        Reply first = send(message);
        Reply again = send(message);
        Reply reordered = client.post(
                "/hisfeed/2304",
                reordered(message).put("inf_time", "2023-05-01 23:59:59").toPrettyString());

        assertThat(first.json().path("infcode").asInt()).as(first.text()).isZero();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(reordered.text()).isEqualTo(first.text());
        assertThat(client.entries(person, 2023)).hasSize(1);
        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo("6000.00");
    }

    @Test
    void postsAMessageSentThirtyTimesAtOnceOnce() {
        String message = settlement("2304", "M").toString();
        List<String> replies = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < 30; i++) {
                sent.add(CompletableFuture.supplyAsync(
                        () -> client.post("/hisfeed", message).text(), threads));
            }
            sent.forEach(each -> replies.add(each.join()));
        }

        assertThat(replies).hasSize(30).containsOnly(replies.getFirst());
        assertThat(Client.parse(replies.getFirst()).path("infcode").asInt()).isZero();
        assertThat(client.entries(person, 2023)).hasSize(1);
    }

    @Test
    void refusesAnotherAmountUnderTheSameMsgid() {
        send(settlement("2304", "M"));
        JsonNode before = client.ledger(person, 2023);
        ObjectNode other = settlement("2304", "M");
        setlinfo(other).put("hifp_pay", new BigDecimal("28000.01"));

        Reply refused = send(other);

        assertRefused(refused, "MSGID_REUSED");
        assertThat(client.ledger(person, 2023)).isEqualTo(before);
    }

    @Test
    void settlesDifferentPeopleAndTheSamePersonAllAtOnceToTheLastFen() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<CompletableFuture<Reply>>();
            for (int i = 0; i < 40; i++) {
                ObjectNode message = settlement("2304", "M" + i);
                sent.add(CompletableFuture.supplyAsync(() -> send(message), threads));
            }
            assertThat(sent).allMatch(each -> each.join().json().path("infcode").asInt() == 0);
        }

        JsonNode ledger = client.ledger(person, 2023);
        assertThat(ledger.path("version").asInt()).isEqualTo(40);
        assertThat(ledger.path("assistance").asText()).isEqualTo("30000.00");
        assertThat(ledger.path("inPolicyBurden").asText()).isEqualTo("600000.00");
        LedgerAudit.assertCountersAreTheSumOfTheJournal(client, person, 2023);
    }

    @Test
    void quotesWithoutPosting() {
        Reply quote = send(settlement("2303", "Q"));
        Reply outpatient = send(settlement("2206", "Q2"));

        assertThat(quote.json().path("output").path("setlinfo").has("setl_id")).isFalse();
        assertThat(quote.json().path("output").path("setlinfo").path("maf_pay").decimalValue())
                .isEqualByComparingTo("6000");
        assertThat(outpatient.json().path("infcode").asInt()).isZero();
        assertThat(client.ledger(person, 2023).path("version").asInt()).isZero();
    }

    @Test
    void keepsTheIdentitiesOfTheStandardOnEveryReply() {
        Reply settled = send(settlement("2304", "M"));
        Reply reversed = send(reversal("2305", "R", settled));

        for (Reply reply : List.of(settled, reversed)) {
            JsonNode setlinfo = reply.json().path("output").path("setlinfo");
            assertThat(sum(setlinfo, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"))
                    .isEqualByComparingTo(sum(setlinfo, "medfee_sumamt"));
            assertThat(sum(setlinfo, "fund_pay_sumamt", "psn_part_amt", "hosp_part_amt"))
                    .isEqualByComparingTo(sum(setlinfo, "medfee_sumamt"));
            assertThat(sum(setlinfo, "acct_pay", "psn_cash_pay")).isEqualByComparingTo(sum(setlinfo, "psn_part_amt"));
            BigDecimal details = BigDecimal.ZERO;
            for (JsonNode row : reply.json().path("output").path("setldetail")) {
                details = details.add(row.path("fund_payamt").decimalValue());
            }
            assertThat(details).isEqualByComparingTo(sum(setlinfo, "maf_pay"));
        }
        assertThat(settled.text()).contains("\"maf_pay\":6000.00,");
        assertThat(reversed.text()).contains("\"maf_pay\":-6000.00,");
    }

    @Test
    void takesASettlementBackOnceAndAnswersTheSameAgain() {
        Reply settled = send(settlement("2207", "M"));
        ObjectNode message = reversal("2208", "R", settled);
        Reply reversed = send(message);
        Reply again = send(message);
        Reply other = send(reversal("2208", "R2", settled));

        JsonNode setlinfo = reversed.json().path("output").path("setlinfo");
        assertThat(setlinfo.path("medins_setl_id").asText()).isEqualTo("R" + unique);
        assertThat(setlinfo.path("setl_id").asText())
                .isNotEmpty()
                .isNotEqualTo(settled.json()
                        .path("output")
                        .path("setlinfo")
                        .path("setl_id")
                        .asText());
        assertThat(again.text()).isEqualTo(reversed.text());
        assertRefused(other, "ALREADY_REVERSED");
        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo("0.00");
        assertThat(client.entries(person, 2023)).hasSize(2);
    }

    @Test
    void reversesOnlyTheSendersOwnSettlementOfTheVisitItNames() {
        Reply settled = send(settlement("2304", "M"));
        ObjectNode otherHospital = reversal("2305", "R", settled).put("fixmedins_code", "H37150000001");
        ObjectNode otherVisit = reversal("2305", "R2", settled);
        data(otherVisit).put("mdtrt_id", "V2");
        ObjectNode otherPerson = reversal("2305", "R3", settled);
        data(otherPerson).put("psn_no", "37150000000001");

        assertRefused(send(otherHospital), "UNKNOWN_SETTLEMENT");
        assertRefused(send(otherVisit), "FIELDS_DISAGREE");
        assertRefused(send(otherPerson), "UNKNOWN_SETTLEMENT");
        assertThat(client.entries(person, 2023)).hasSize(1);
    }

    @Test
    void undoesASettlementAndTheCancelOfOne() {
        Reply settled = send(settlement("2304", "M"));
        String before = client.ledger(person, 2023).path("assistance").asText();

        send(reversal("2305", "R", settled));
        assertDone(send(undo("U1", "R", "2305")));
        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo(before);
        assertDone(send(undo("U2", "R", "2305")));
        assertDone(send(undo("U3", "M", "2304")));
        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo("0.00");
        assertDone(send(undo("U4", "M", "2304")));

        assertThat(client.entries(person, 2023))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("SETTLEMENT", "REVERSAL", "REINSTATEMENT", "REVERSAL");
    }

    @Test
    void undoesNoSettlementThatAnotherMessageHasReversed() {
        Reply settled = send(settlement("2304", "M"));
        send(reversal("2305", "R", settled));

        assertRefused(send(undo("U1", "M", "2304")), "ALREADY_REVERSED");
        assertDone(send(undo("U2", "R", "2305")));
        assertDone(send(undo("U3", "M", "2304")));

        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo("0.00");
    }

    @Test
    void keepsOutALateOriginalThatWasUndone() {
        assertDone(send(undo("U1", "M", "2304")));

        assertRefused(send(settlement("2304", "M")), "UNDONE_BEFORE_ARRIVAL");
        assertThat(client.entries(person, 2023)).isEmpty();
    }

    @Test
    void undoesNothingThatIsNamedWrongly() {
        Reply settled = send(settlement("2304", "M"));
        send(reversal("2305", "R", settled));
        ObjectNode otherPerson = undo("U1", "R", "2305");
        data(otherPerson).put("psn_no", "somebody else");

        assertRefused(send(otherPerson), "FIELDS_DISAGREE");
        assertRefused(send(undo("U2", "R", "2304")), "FIELDS_DISAGREE");
        assertRefused(send(undo("U3", "M", "2305")), "FIELDS_DISAGREE");
        assertRefused(send(undo("U4", "U4", "2304")), "INVALID_FIELD");
        assertRefused(send(undo("U5", "M", "1101")), "INVALID_FIELD");
        assertThat(client.entries(person, 2023)).hasSize(2);
    }

    private ObjectNode undo(String msgid, String undone, String infno) {
        ObjectNode message = envelope("2601", msgid);
        data(message).put("psn_no", person).put("omsgid", undone + unique).put("oinfno", infno);
        return message;
    }

    private static void assertDone(Reply reply) {
        assertThat(reply.json().path("infcode").asInt(-9)).as(reply.text()).isZero();
    }

    @Test
    void doesNotCallSettledWhatRestTookBack() {
        ObjectNode message = settlement("2304", "M");
        send(message);
        String path = "/api/v1/settlements/" + HOSPITAL + "/M" + unique;
        ObjectNode claim = Client.object()
                .put("settlementId", "N" + unique)
                .put("personId", person)
                .put("jurisdiction", "371500")
                .put("institutionId", HOSPITAL)
                .put("careType", "INPATIENT")
                .put("admittedOn", "2023-05-01")
                .put("settledOn", "2023-05-01")
                .put("totalFee", "46000")
                .put("outOfCatalogue", "0")
                .put("overLimit", "0")
                .put("preSelfPay", "0")
                .put("inScope", "46000")
                .put("visitId", "V1")
                .put("personalAccount", "100");
        claim.putObject("paid").put("basic", "28000").put("criticalIllness", "3000");

        Reply settledByRest = client.postJson("/api/v1/settlements", claim);
        Reply same = send(settlement("2304", "N"));
        client.post(settledByRest.header("Location") + "/reversal", "{\"reason\": \"x\"}");
        client.post(path + "/reversal", "{\"reason\": \"x\"}");

        assertThat(settledByRest.status()).as(settledByRest.text()).isEqualTo(201);
        assertThat(same.json().path("infcode").asInt()).as(same.text()).isZero();
        assertThat(client.ledger(person, 2023).path("assistance").asText()).isEqualTo("0.00");
        Reply other = client.postJson("/api/v1/settlements", claim.put("settlementId", "O" + unique));
        client.post(other.header("Location") + "/reversal", "{\"reason\": \"x\"}");
        assertRefused(send(settlement("2304", "O")), "ALREADY_REVERSED");
    }

    @Test
    void isTheSameLedgerThatRestShows() {
        send(settlement("2304", "M"));

        Reply rest = client.get("/api/v1/settlements/" + HOSPITAL + "/M" + unique);

        assertThat(rest.status()).isEqualTo(200);
        assertThat(rest.json().path("assistance").asText()).isEqualTo("6000.00");
        assertThat(rest.json().path("personPays").asText()).isEqualTo("9000.00");
    }

    @Test
    void tellsWhoAPersonIs() {
        ObjectNode byNumber = envelope("1101", "Q");
        data(byNumber).put("psn_no", person);
        String soleBirthDate = "19" + (10 + Math.floorMod(unique.hashCode(), 80)) + "-0"
                + (1 + Math.floorMod(unique.hashCode(), 9)) + "-11";
        client.registerPerson(person, soleBirthDate, "M");
        ObjectNode byCertificate = envelope("1101", "Q2");
        data(byCertificate).put("mdtrt_cert_type", "02").put("mdtrt_cert_no", IdNumbers.of(soleBirthDate, "M"));
        ObjectNode unknown = envelope("1101", "Q3");
        data(unknown).put("psn_no", "nobody");

        JsonNode output = send(byNumber).json().path("output");
        assertThat(output.path("baseinfo").path("gend").asText()).isEqualTo("1");
        assertThat(output.path("insuinfo").path(0).path("insutype").asText()).isEqualTo("390");
        assertThat(output.path("idetinfo").path(0).path("memo").asText()).isEqualTo("低保边缘家庭成员");
        assertThat(output.path("idetinfo").path(0).path("begntime").asText()).isEqualTo("2022-06-01 00:00:00");
        assertThat(output.path("idetinfo").path(0).path("endtime").asText()).isEqualTo("2030-12-31 23:59:59");
        assertThat(output.path("idetinfo").path(0).path("psn_idet_type").asText())
                .isEqualTo("2305");
        assertThat(output.path("baseinfo").path("exp_content").asText()).contains("limits", "聊政办发〔2022〕5号");
        assertThat(send(byCertificate)
                        .json()
                        .path("output")
                        .path("baseinfo")
                        .path("brdy")
                        .asText())
                .isEqualTo(soleBirthDate);
        assertRefused(send(unknown), "UNKNOWN_PERSON");
    }

    @Test
    void filesARecognisedDiseaseThatRestShowsAndTakesItBack() {
        ObjectNode filing = envelope("2503", "F");
        data(filing)
                .put("psn_no", person)
                .put("opsp_dise_code", "M07801")
                .put("ide_fixmedins_no", HOSPITAL)
                .put("begndate", "2023-01-01");
        String number = send(filing)
                .json()
                .path("output")
                .path("result")
                .path("trt_dcla_detl_sn")
                .asText();
        ObjectNode withdrawal = envelope("2504", "W");
        data(withdrawal).put("psn_no", person).put("trt_dcla_detl_sn", number).put("memo", "误报");

        JsonNode filed = client.get("/api/v1/persons/" + person + "/filings").json();
        assertThat(filed.path("items").path(0).path("filingId").asText()).isEqualTo(number);
        assertThat(filed.path("items").path(0).path("diseaseGroup").asText()).isEqualTo("RENAL_DIALYSIS");
        assertDone(send(withdrawal));
        assertThat(client.get("/api/v1/persons/" + person + "/filings").json().path("items"))
                .isEmpty();
    }

    @Test
    void paysNothingForCareThatIsNotAided() {
        ObjectNode pharmacy = settlement("2207", "M");
        data(pharmacy).put("med_type", "41");

        JsonNode output = send(pharmacy).json().path("output");

        assertThat(output.path("setlinfo").path("maf_pay").decimalValue()).isEqualByComparingTo("0");
        assertThat(output.path("setldetail").path(0).path("setl_proc_info").asText())
                .contains("三(三)");
    }

    @ParameterizedTest(name = "data.{0} = {1} → {2}")
    @CsvSource({
        "medfee_sumamt, '46000.001', TOO_MANY_DECIMALS",
        "medfee_sumamt, '\"\"', MISSING_FIELD",
        "medfee_sumamt, 46001, AMOUNTS_DO_NOT_ADD_UP",
        "inscp_scp_amt, '\"1e3\"', NOT_AN_AMOUNT",
        "inscp_scp_amt, -1, NEGATIVE_AMOUNT",
        "psn_no, '\"nobody\"', UNKNOWN_PERSON",
        "psn_no, null, MISSING_FIELD",
        "med_type, '\"99\"', UNKNOWN_MED_TYPE",
        "begndate, '\"2023-05-02\"', DATES_CROSS",
        "begndate, '\"2023-02-30\"', INVALID_DATE",
        "mdtrt_id, '{}', INVALID_FIELD",
        "mdtrt_id, '\"\\u0000\"', INVALID_FIELD",
        "balc, -5, NEGATIVE_AMOUNT",
        "balc, 1234.567, TOO_MANY_DECIMALS",
        "act_pay_dedc, '\"x\"', NOT_AN_AMOUNT",
        "invono, '{}', INVALID_FIELD",
        "enddate, '[]', INVALID_FIELD"
    })
    void refusesAMessageInWordsACashierUnderstands(String field, String value, String code) {
        ObjectNode message = settlement("2304", "M");
        data(message).set(field, Client.parse(value));
        setlinfo(message).remove("medfee_sumamt");

        Reply reply = send(message);

        assertRefused(reply, code);
        assertThat(client.ledger(person, 2023).path("version").asInt()).isZero();
        assertThat(send(message).text()).as("a refusal is given again").isEqualTo(reply.text());
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatDoesNotAgree() {
        assertRefused(send(envelope("9999", "M")), "UNKNOWN_TRANSACTION");
        assertRefused(client.post("/hisfeed/2304", settlement("2303", "M").toString()), "FIELDS_DISAGREE");
        assertRefused(send(settlement("2304", "M").put("msgid", "")), "MISSING_FIELD");
        assertRefused(send(settlement("2304", "M").put("msgid", "1".repeat(31))), "INVALID_FIELD");
        ObjectNode disagreeing = settlement("2304", "M");
        setlinfo(disagreeing).put("medfee_sumamt", 1);
        assertRefused(send(disagreeing), "FIELDS_DISAGREE");
        ObjectNode noDivision = settlement("2304", "D");
        noDivision.putObject("insuplc_admdvs");
        assertRefused(send(noDivision), "INVALID_FIELD");
        assertRefused(send(settlement("2304", "M").put("fixmedins_code", "has space")), "INVALID_FIELD");
        Reply malformed = client.post("/hisfeed", "{\"infno\": ");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.json().path("err_msg").asText()).startsWith("[MALFORMED_MESSAGE]");
    }

    private Reply send(ObjectNode message) {
        return client.post("/hisfeed", message.toString());
    }

    private static void assertRefused(Reply reply, String code) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("infcode").asInt()).as(reply.text()).isEqualTo(-2);
        assertThat(reply.json().path("err_msg").asText())
                .startsWith("[" + code + "] ")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(reply.json().path("inf_refmsgid").asText()).hasSize(30);
    }

    private static BigDecimal sum(JsonNode setlinfo, String... names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            assertThat(setlinfo.has(name)).as(name).isTrue();
            sum = sum.add(setlinfo.path(name).decimalValue());
        }
        return sum;
    }

    private ObjectNode envelope(String infno, String msgid) {
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", msgid + unique)
                .put("mdtrtarea_admvs", "371500")
                .put("insuplc_admdvs", "371500")
                .put("infver", "V1.0")
                .put("opter_type", "1")
                .put("opter", "001")
                .put("inf_time", "2023-05-01 10:20:30")
                .put("fixmedins_code", HOSPITAL);
        message.putObject("input").putObject("data");
        return message;
    }

    private ObjectNode settlement(String infno, String msgid) {
        ObjectNode message = envelope(infno, msgid);
        data(message)
                .put("psn_no", person)
                .put("mdtrt_cert_type", "02")
                .put("med_type", "21")
                .put("medfee_sumamt", "46000.000")
                .put("mdtrt_id", "V1")
                .put("insutype", "390")
                .put("fulamt_ownpay_amt", "")
                .put("inscp_scp_amt", 46000)
                .putNull("overlmt_selfpay");
        ((ObjectNode) message.path("input"))
                .putObject("setlinfo")
                .put("setl_time", "2023-05-01 10:20:00")
                .put("medfee_sumamt", 46000.0)
                .put("hifp_pay", new BigDecimal("28000.00"))
                .put("hifmi_pay", "3000")
                .put("acct_pay", 100);
        return message;
    }

    private ObjectNode reversal(String infno, String msgid, Reply settled) {
        ObjectNode message = envelope(infno, msgid);
        data(message)
                .put(
                        "setl_id",
                        settled.json()
                                .path("output")
                                .path("setlinfo")
                                .path("setl_id")
                                .asText())
                .put("mdtrt_id", "V1")
                .put("psn_no", person);
        return message;
    }

    private static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.path("input").path("data");
    }

    private static ObjectNode setlinfo(ObjectNode message) {
        return (ObjectNode) message.path("input").path("setlinfo");
    }

    private static ObjectNode reordered(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::addFirst);
        ObjectNode reordered = Client.object();
        for (String name : names) {
            JsonNode value = object.path(name);
            reordered.set(name, value instanceof ObjectNode inner ? reordered(inner) : value);
        }
        return reordered;
    }
}
