package medassist.rest.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aid that is got back, over stores in memory. */
class RecoveriesTests {

    private static final String RECOVERIES = "/recoveries";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();
    private final String clerk = key(Role.CLERK);
    private final String approver = key(Role.APPROVER);
    private final String finance = key(Role.FINANCE);
    private final String supervisor = key(Role.SUPERVISOR);

    private String key(Role role) {
        return "Authorization: Bearer "
                + service.signIn(Set.of(role), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("999900"))));
    }

    private Body owedByPerson() {
        return Body.of("""
                {"jurisdiction": "999900", "kind": "FORGED_IDENTITY", "foundBy": "大数据筛查", "evidence": "比对结果"}
                """).with("personId", person).withJson("settlements", settlements("S1"));
    }

    private Body owedByHospital() {
        return Body.of("""
                {"jurisdiction": "999900", "kind": "FALSE_BILL", "foundBy": "飞行检查", "evidence": "现场笔录",
                 "falsePapersBy": "某打印店", "designationEnds": "2023-05-31"}
                """).with("institutionId", hospital).withJson("settlements", settlements("S1"));
    }

    private String settlements(String id) {
        return "[{\"institutionId\": \"%s\", \"settlementId\": \"%s\"}]".formatted(hospital, id);
    }

    private Reply report(Body body) {
        return service.post(RECOVERIES, body, clerk);
    }

    private Reply approve(Reply act) {
        Reply approved = service.post(
                "/pending/" + act.at("/id") + "/approval",
                "{\"digest\": \"%s\", \"reason\": \"属实\"}".formatted(act.at("/digest")),
                approver);
        service.medAssist().carryingOutActs().carryOut();
        return approved;
    }

    private String confirmed(Body body) {
        Reply act = report(body).expect(202);
        approve(act).expect(200);
        return act.at("/document/recovery");
    }

    private Reply shown(String id) {
        return service.get(RECOVERIES + "/" + id, finance).expect(200);
    }

    private Reply repay(String id, String amount, String voucher) {
        return service.post(
                RECOVERIES + "/" + id + "/repayments",
                "{\"amount\": \"%s\", \"on\": \"2023-06-10\", \"voucher\": \"%s\"}".formatted(amount, voucher),
                finance);
    }

    private String ledger() {
        return service.get("/persons/" + person + "/ledgers/2023?jurisdiction=999900")
                .at("/assistance");
    }

    private Reply statement() {
        return service.get("/clearing/statements/" + hospital + "/2023-05").expect(200);
    }

    @Test
    void takesWhatAPersonGotBackAndLeavesTheHospitalItsAdvance() {
        service.settle(person, hospital, "S1", "1000");
        Reply before = statement();
        Reply act = report(owedByPerson()).expect(202);
        assertThat(act.at("/description")).contains("冒用或伪造身份", person, "收回 1 项", "700.00 元");
        String id = act.at("/document/recovery");
        assertThat(shown(id).at("/state")).isEqualTo("REPORTED");
        assertThat(ledger()).isEqualTo("700.00");
        service.post(
                        "/pending/" + act.at("/id") + "/approval",
                        "{\"digest\": \"%s\", \"reason\": \"属实\"}".formatted(act.at("/digest")),
                        clerk)
                .isProblem(403, "FORBIDDEN");

        approve(act).expect(200);
        Reply confirmed = shown(id);
        assertThat(confirmed.at("/state")).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/items/0/state")).isEqualTo("TAKEN_BACK");
        confirmed.isJson("/due", "{\"ASSISTANCE_FUND\": \"700.00\"}");
        assertThat(confirmed.at("/byStatement")).isEqualTo("0.00");
        assertThat(confirmed.at("/balance")).isEqualTo("700.00");
        assertThat(ledger()).isEqualTo("0.00");
        assertThat(service.get("/settlements/" + hospital + "/S1").at("/state")).isEqualTo("REVERSED");
        assertThat(statement().text()).as("the hospital keeps what it advanced").isEqualTo(before.text());
    }

    @Test
    void isRepaidInPartsSetAgainstNothingElseAndWrittenOffByTwo() {
        service.settle(person, hospital, "S1", "1000");
        String id = confirmed(owedByPerson());

        assertThat(repay(id, "300.00", "V1").expect(200).at("/balance")).isEqualTo("400.00");
        assertThat(repay(id, "300.00", "V1").expect(200).isReplayed()).isTrue();
        repay(id, "200.00", "V1").isRefused(409, "VOUCHER_USED", "/voucher");
        repay(id, "400.01", "V2").isRefused(409, "RECOVERY_BALANCE", "/amount");
        service.post(
                        RECOVERIES + "/" + id + "/justice-referrals",
                        "{\"on\": \"2023-06-12\", \"number\": \"公移〔2023〕5号\"}",
                        clerk)
                .expect(200);
        assertThat(repay(id, "100.00", "V2").expect(200).at("/balance")).isEqualTo("300.00");

        String writeOff = "{\"amount\": \"300.00\", \"reason\": \"本人已故，无遗产\"}";
        Reply act = service.post(RECOVERIES + "/" + id + "/write-offs", writeOff, finance)
                .expect(202);
        assertThat(act.at("/description")).contains("300.00 元", id);
        approve(act).expect(200);
        Reply ended = shown(id);
        assertThat(ended.at("/balance")).isEqualTo("0.00");
        assertThat(ended.at("/collected")).isEqualTo("700.00");
        assertThat(ended.at("/steps/5/kind")).isEqualTo("WRITTEN_OFF");
        assertThat(ended.at("/steps/5/reason")).isEqualTo("本人已故，无遗产");
        service.post(RECOVERIES + "/" + id + "/write-offs", writeOff, finance).isProblem(409, "RECOVERY_BALANCE");
        assertThat(service.get("/audit?actor=" + ended.at("/steps/0/by")).text())
                .contains("REPORT_RECOVERY", id);
        assertThat(service.get("/audit?actor=" + ended.at("/steps/2/by")).text())
                .contains("HANDLE_RECOVERY", id);
    }

    @Test
    void takesWhatAHospitalBilledFalselyOffItsStatementAndEndsItsDesignation() {
        service.settle(person, hospital, "S1", "1000");
        Reply act = report(owedByHospital()).expect(202);
        assertThat(act.at("/description")).contains("虚假票据", hospital, "定点资格至 2023-05-31 终止");
        String id = act.at("/document/recovery");
        approve(act).expect(200);

        Reply confirmed = shown(id);
        assertThat(confirmed.at("/byStatement")).isEqualTo("700.00");
        assertThat(confirmed.at("/balance")).isEqualTo("0.00");
        Reply marked = service.get("/institutions/" + hospital).expect(200);
        assertThat(marked.at("/recoveryConfirmed")).isEqualTo("true");
        assertThat(marked.at("/designated/0/to")).isEqualTo("2023-05-31");
        Reply later = service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S2", "1000").with("settledOn", "2023-06-01"))
                .expect(201);
        assertThat(later.at("/reasons/0/code")).isEqualTo("NOT_DESIGNATED");
        assertThat(later.at("/assistance")).isEqualTo("0.00");
        assertThat(service.get(RECOVERIES + "/credit-register?jurisdiction=999900&limit=1000", supervisor)
                        .text())
                .contains("某打印店", id);
        assertThat(service.get("/clearing/statements/" + hospital + "/2023-06").text())
                .contains("REVERSAL", "-700.00");
    }

    @Test
    void adjustsTheClearingOfWhatAHospitalWasPaidAlready() {
        service.settle(person, hospital, "S1", "1000");
        String clearing = service.post("/clearing/applications", Body.of("""
                {"jurisdiction": "999900", "month": "2023-05", "clearingType": "INPATIENT"}
                """).with("institutionId", hospital))
                .expect(201)
                .at("/id");
        Reply act = report(owedByHospital()).expect(202);
        approve(act).expect(200);
        String id = act.at("/document/recovery");
        assertThat(shown(id).at("/items/0/state"))
                .as("its clearing is being decided")
                .isEqualTo("STANDING");
        assertThat(service.get("/pending/" + act.at("/id")).text()).contains("CLEARING_STATE");

        service.post("/clearing/applications/" + clearing + "/acceptance", "{\"reason\": \"核对无误\"}")
                .expect(200);
        Reply again = service.post(RECOVERIES + "/" + id + "/confirmation", "{\"reason\": \"清算已受理\"}", clerk)
                .expect(202);
        approve(again).expect(200);
        assertThat(shown(id).at("/items/0/state")).isEqualTo("TAKEN_BACK");
        assertThat(service.get("/clearing/adjustments?institutionId=" + hospital)
                        .text())
                .contains("S1");
        service.post(RECOVERIES + "/" + id + "/confirmation", "{\"reason\": \"再次\"}", clerk)
                .isProblem(409, "RECOVERY_STATE");
    }

    /** What the person got by itself, and the bank has paid, is owed; before that, nothing is. */
    @Test
    void claimsBackWhatTheBankHasPaid() {
        service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S1", "1000").with("payee", "PERSON"))
                .expect(201);
        service.settle(service.poorPerson(), hospital, "S2", "1000");
        pay(service.get("/payables?personId=" + person).at("/items/0/id"));
        Body both = owedByHospital().withJson("settlements", settlements("S1"));
        String id = confirmed(both);

        Reply confirmed = shown(id);
        confirmed.isJson("/due", "{\"ASSISTANCE_FUND\": \"700.00\"}");
        assertThat(confirmed.at("/byStatement")).isEqualTo("0.00");
        assertThat(service.get("/payables?personId=" + person).at("/items/0/state"))
                .isEqualTo("CANCELLED");

        String clearing = service.post("/clearing/applications", Body.of("""
                {"jurisdiction": "999900", "month": "2023-05", "clearingType": "INPATIENT"}
                """).with("institutionId", hospital))
                .expect(201)
                .at("/id");
        setOff(id, "700.01", clearing).isRefused(409, "RECOVERY_BALANCE", "/amount");
        setOff(id, "600.00", "C-none").isRefused(404, "UNKNOWN_CLEARING", "/clearingId");
        setOff(id, "600.00", clearing).isProblem(409, "CLEARING_STATE");
        service.post("/clearing/applications/" + clearing + "/acceptance", "{\"reason\": \"核对无误\"}")
                .expect(200);
        assertThat(setOff(id, "600.00", clearing).expect(200).at("/balance")).isEqualTo("100.00");
        assertThat(service.get("/clearing/applications/" + clearing).at("/setOff"))
                .isEqualTo("600.00");
        setOff(id, "100.00", clearing).expect(200);
        assertThat(shown(id).at("/balance")).isEqualTo("0.00");
    }

    private Reply setOff(String id, String amount, String clearing) {
        return service.post(
                RECOVERIES + "/" + id + "/set-offs",
                "{\"amount\": \"%s\", \"clearingId\": \"%s\", \"reason\": \"从应付款中抵扣\"}".formatted(amount, clearing),
                finance);
    }

    private void pay(String payable) {
        service.put("/persons/" + person, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "999900", "insurance": "RESIDENT",
                 "payee": {"name": "王", "bank": "信用社", "account": "6222020200112233", "relation": "SELF"}}
                """).expect(200);
        Reply act = service.post("/payment-batches", """
                {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND", "payables": ["%s"]}
                """.formatted(payable), finance)
                .expect(202);
        service.post(
                        "/pending/" + act.at("/id") + "/approval",
                        "{\"digest\": \"%s\", \"reason\": \"同意\"}".formatted(act.at("/digest")),
                        supervisor)
                .expect(200);
        String batch = act.at("/document/batch");
        service.get("/payment-batches/" + batch + "/csv", finance).expect(200);
        service.post("/payment-batches/" + batch + "/answers", """
                {"items": [{"payableId": "%s", "outcome": "PAID", "paidOn": "2023-06-15"}]}
                """.formatted(payable), finance)
                .expect(200);
    }

    @Test
    void owesNothingOfWhatWasNeverPaid() {
        service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S1", "1000").with("payee", "PERSON"))
                .expect(201);
        String id = confirmed(owedByPerson());

        assertThat(shown(id).at("/items/0/state")).isEqualTo("TAKEN_BACK");
        assertThat(shown(id).at("/balance")).isEqualTo("0.00");
    }

    @Test
    void keepsWhatWasReversedBeforeItsTurn() {
        service.settle(person, hospital, "S1", "1000");
        Reply act = report(owedByPerson()).expect(202);
        service.reverse(hospital, "S1");
        approve(act).expect(200);

        Reply shown = shown(act.at("/document/recovery"));
        assertThat(shown.at("/items/0/state")).isEqualTo("REVERSED_BEFORE");
        assertThat(shown.at("/balance")).isEqualTo("0.00");
        report(owedByPerson().with("evidence", "医院又恢复入账")).expect(202);
    }

    @Test
    void endsTheDesignationOnceAndWhereItReaches() {
        service.settle(person, hospital, "S1", "1000");
        service.put("/institutions/" + hospital, """
                        {"name": "医院", "admdvs": "110000", "level": "TERTIARY", "designated": [{"from": "2020-01-01"}]}
                        """).expect(200);
        report(owedByHospital()).isRefused(422, "UNKNOWN_INSTITUTION", "/institutionId");
    }

    @Test
    void endsAnUnfoundedCaseByAnotherPerson() {
        service.settle(person, hospital, "S1", "1000");
        Reply act = report(owedByPerson()).expect(202);
        String id = act.at("/document/recovery");
        report(owedByPerson().with("evidence", "另一材料")).isProblem(409, "IN_ANOTHER_RECOVERY");

        String clearance = RECOVERIES + "/" + id + "/clearance";
        service.post(clearance, "{\"reason\": \"查无实据\"}", clerk).isProblem(403, "FORBIDDEN");
        assertThat(service.post(clearance, "{\"reason\": \"查无实据\"}", approver)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("CLEARED");
        assertThat(service.post(clearance, "{\"reason\": \"查无实据\"}", approver).isReplayed())
                .isTrue();
        approve(act).isProblem(409, "RECOVERY_STATE");
        assertThat(ledger()).isEqualTo("700.00");
        repay(id, "1.00", "V1").isProblem(409, "RECOVERY_STATE");
        report(owedByPerson()).expect(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            settlements     | [{"institutionId": "H", "settlementId": "none"}]                                   | 404 | UNKNOWN_SETTLEMENT  | /settlements/0
            applications    | ["none"]                                                                           | 404 | UNKNOWN_APPLICATION | /applications/0
            jurisdiction    | "110000"                                                                           | 422 | UNKNOWN_JURISDICTION | /jurisdiction
            """)
    void refusesWhatItDoesNotKnow(String field, String json, int status, String code, String pointer) {
        service.settle(person, hospital, "S1", "1000");
        report(owedByPerson().withJson(field, json)).isRefused(status, code, pointer);
    }

    @Test
    void refusesWhatHasNothingToDoWithTheDebtor() {
        service.settle(person, hospital, "S1", "1000");
        report(owedByPerson().with("personId", service.poorPerson()))
                .isRefused(422, "OF_ANOTHER_DEBTOR", "/settlements/0");
        report(owedByHospital().with("institutionId", service.hospital()))
                .isRefused(422, "OF_ANOTHER_DEBTOR", "/settlements/0");
        report(owedByPerson()
                        .withJson(
                                "settlements",
                                settlements("S1").replace("]", ", ")
                                        + settlements("S1").substring(1)))
                .isRefused(422, "NAMED_TWICE", "/settlements/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            personId        | null | /personId
            settlements     | []   | /settlements
            institutionId   | "H"  | /personId
            designationEnds | "2023-05-31" | /designationEnds
            """)
    void refusesReportsThatCannotBeRead(String field, String json, String pointer) {
        Reply refused = report(owedByPerson().withJson(field, json));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00"})
    void takesNothingInThatIsNotAnAmount(String amount) {
        service.settle(person, hospital, "S1", "1000");
        String id = confirmed(owedByPerson());
        assertThat(repay(id, amount, "V1").status()).isEqualTo(400);
    }

    @Test
    void takesNoRepaymentOfADayThatLiesAhead() {
        service.settle(person, hospital, "S1", "1000");
        String id = confirmed(owedByPerson());
        service.post(
                        RECOVERIES + "/" + id + "/repayments",
                        "{\"amount\": \"1.00\", \"on\": \"2023-06-16\", \"voucher\": \"V\"}",
                        finance)
                .isRefused(422, "OUTSIDE_BOUNDS", "/on");
    }
}
