package medassist.rest.payable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches by which persons are paid, over stores in memory. */
class PaymentBatchesTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();
    private final String finance = key(Role.FINANCE);
    private final String supervisor = key(Role.SUPERVISOR);
    private final String clerk = key(Role.CLERK);
    private String payable = "";

    private String key(Role role) {
        return "Authorization: Bearer "
                + service.signIn(Set.of(role), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("999900"))));
    }

    @BeforeEach
    void owe() {
        service.post(
                        "/settlements",
                        RestService.claim(person, hospital, "S1", "1000").with("payee", "PERSON"))
                .expect(201);
        payable = owed().at("/items/0/id");
    }

    private Reply owed() {
        return service.get("/payables?personId=" + person).expect(200);
    }

    private Reply register(String more) {
        return service.put("/persons/" + person, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "999900", "insurance": "RESIDENT"%s}
                """.formatted(more));
    }

    private void payee() {
        register(
                        ", \"payee\": {\"name\": \"王\", \"bank\": \"信用社\", \"account\": \"6222020200112233\", \"relation\": \"SELF\"}")
                .expect(200);
    }

    private Reply prepare() {
        return service.post("/payment-batches", """
                {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND", "payables": ["%s"]}
                """.formatted(payable), finance);
    }

    private Reply approve(Reply act) {
        return service.post(
                "/pending/" + act.at("/id") + "/approval",
                "{\"digest\": \"%s\", \"reason\": \"同意\"}".formatted(act.at("/digest")),
                supervisor);
    }

    private String approved() {
        Reply act = prepare().expect(202);
        approve(act).expect(200);
        return act.at("/document/batch");
    }

    private Reply answer(String batch, String item) {
        return service.post(
                "/payment-batches/" + batch + "/answers",
                "{\"items\": [%s]}".formatted(item.replace("\"ID\"", "\"" + payable + "\"")),
                finance);
    }

    @Test
    void paysWhatIsOwedOnlyOnceTheBankSaysSo() {
        payee();
        Reply act = prepare().expect(202);
        assertThat(act.at("/description")).contains("1 笔", "700.00 元");
        service.post(
                        "/pending/" + act.at("/id") + "/approval",
                        "{\"digest\": \"%s\", \"reason\": \"同意\"}".formatted(act.at("/digest")),
                        finance)
                .isProblem(403, "FORBIDDEN");
        String batch = act.at("/document/batch");
        service.get("/payment-batches/" + batch + "/csv", finance).isProblem(409, "BATCH_STATE");
        approve(act).expect(200);

        Reply shown = service.get("/payment-batches/" + batch, clerk).expect(200);
        assertThat(shown.at("/totals/APPROVED")).isEqualTo("700.00");
        assertThat(shown.at("/payments/0/account")).isEqualTo("************2233");
        Reply file = service.get("/payment-batches/" + batch + "/csv", finance).expect(200);
        assertThat(file.text()).contains("6222020200112233", "王", "700.00", "合计");
        assertThat(file.header("Payment-Digest")).isEqualTo(shown.at("/digest"));
        service.get("/payment-batches/" + batch + "/csv", clerk).isProblem(403, "FORBIDDEN");

        Reply answered = answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"PAID\", \"paidOn\": \"2023-06-15\"}")
                .expect(200);
        assertThat(answered.at("/paid")).isEqualTo("1");
        assertThat(owed().at("/items/0/payment/state")).isEqualTo("PAID");
        assertThat(owed().at("/items/0/payment/paidOn")).isEqualTo("2023-06-15");
        assertThat(service.get("/payables?unpaid=true&personId=" + person).items("id"))
                .isEmpty();
        prepare().isProblem(409, "PAYABLE_NOT_OPEN");
        Reply otherwise = answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"FAILED\", \"reason\": \"退票\"}")
                .expect(200);
        assertThat(otherwise.at("/refused/0/code")).isEqualTo("PAYMENT_STATE");
        assertThat(answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"PAID\", \"paidOn\": \"2023-06-15\"}")
                        .at("/paid"))
                .isEqualTo("1");
        assertThat(service.get("/audit?actor=" + shown.at("/preparedBy")).text())
                .contains("EXPORT_PAYMENTS", "ANSWER_PAYMENTS");
    }

    @Test
    void paysAnewWhatFailedAndNeverTwiceAtOnce() {
        payee();
        String batch = approved();
        prepare().isProblem(409, "PAYABLE_NOT_OPEN");

        String failed = "{\"payableId\": \"ID\", \"outcome\": \"FAILED\", \"reason\": \"账号不存在\"}";
        assertThat(answer(batch, failed).at("/refused/0/code"))
                .as("the bank has not had it")
                .isEqualTo("PAYMENT_STATE");
        service.get("/payment-batches/" + batch + "/csv", finance).expect(200);
        answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"FAILED\", \"reason\": \"账号不存在\"}")
                .expect(200);
        assertThat(owed().at("/items/0/payment/reason")).isEqualTo("账号不存在");
        assertThat(service.get("/payables?unpaid=true&personId=" + person).items("id"))
                .containsExactly(payable);
        String again = approved();
        assertThat(again).isNotEqualTo(batch);
        assertThat(owed().at("/items/0/payment/batchId")).isEqualTo(again);
    }

    @Test
    void withdrawsABatchThatIsNotApproved() {
        payee();
        Reply act = prepare().expect(202);
        String batch = act.at("/document/batch");

        Reply withdrawn = service.post("/payment-batches/" + batch + "/withdrawal", "", finance)
                .expect(200);
        assertThat(withdrawn.at("/state")).isEqualTo("WITHDRAWN");
        assertThat(service.post("/payment-batches/" + batch + "/withdrawal", "", finance)
                        .isReplayed())
                .isTrue();
        approve(act).isProblem(409, "BATCH_STATE");
        service.post("/payment-batches/" + approved() + "/withdrawal", "", finance)
                .isProblem(409, "BATCH_STATE");
    }

    @Test
    void leavesOutWhatIsNotOwedAnyMore() {
        payee();
        Reply act = prepare().expect(202);
        service.reverse(hospital, "S1");
        approve(act).isProblem(409, "PENDING_CHANGED");

        Reply anew = service.get("/pending/" + act.at("/id"), supervisor).expect(200);
        approve(anew).expect(200);
        Reply shown = service.get("/payment-batches/" + act.at("/document/batch"), finance)
                .expect(200);
        assertThat(shown.at("/payments/0/payment/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void exportsNothingThatWasReversedAfterItsApproval() {
        payee();
        String batch = approved();
        service.reverse(hospital, "S1");

        assertThat(service.get("/payment-batches/" + batch + "/csv", finance)
                        .expect(200)
                        .text())
                .doesNotContain("6222020200112233");
        assertThat(service.get("/payment-batches/" + batch, finance).at("/totals/WITHDRAWN"))
                .isEqualTo("700.00");
    }

    @Test
    void takesBackWhatTheBankSaysOfWhatWasReversedAfterItsExport() {
        payee();
        String batch = approved();
        String csv = "/payment-batches/" + batch + "/csv";
        String exported = service.get(csv, finance).expect(200).text();
        service.reverse(hospital, "S1");

        assertThat(service.get(csv, finance).expect(200).text())
                .isEqualTo(exported)
                .contains("6222020200112233");
        Reply answered = answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"PAID\", \"paidOn\": \"2023-06-15\"}")
                .expect(200);
        assertThat(answered.at("/paid")).isEqualTo("1");
        assertThat(owed().at("/items/0/payment/state")).isEqualTo("PAID");
    }

    @Test
    void exportsNothingToWhoDiedAfterTheApproval() {
        payee();
        String batch = approved();
        register(", \"diedOn\": \"2023-06-01\"").expect(200);

        assertThat(service.get("/payment-batches/" + batch + "/csv", finance)
                        .expect(200)
                        .text())
                .doesNotContain("6222020200112233");
        assertThat(owed().at("/items/0/payment/state")).isEqualTo("WITHDRAWN");
        assertThat(owed().at("/items/0/obstacle")).isEqualTo("PERSON_DIED");
    }

    @Test
    void paysNobodyWhosePayeeIsNotRight() {
        assertThat(owed().at("/items/0/obstacle")).isEqualTo("PAYEE_UNKNOWN");
        prepare().isProblem(422, "PAYEE_UNKNOWN");

        register(", \"payee\": {\"name\": \"赵\", \"account\": \"6222020200112233\", \"relation\": \"SELF\"}")
                .expect(200);
        prepare().isProblem(422, "PAYEE_DIFFERS");
        register(", \"payee\": {\"name\": \"赵\", \"account\": \"6222020200112233\", \"relation\": \"GUARDIAN\"}")
                .isProblem(400, "INVALID_REQUEST");
        register(", \"payee\": {\"name\": \"赵\", \"account\": \"6222020200112233\", \"relation\": \"GUARDIAN\","
                        + " \"reason\": \"未成年\"}")
                .expect(200);
        assertThat(service.get("/persons/" + person).at("/payee/name")).isEqualTo("赵");
        register("").expect(200);
        assertThat(service.get("/persons/" + person).at("/payee/account"))
                .as("it stays where it is not said")
                .isEqualTo("************2233");
        assertThat(owed().json().at("/items/0/obstacle").isNull()).isTrue();

        register(", \"diedOn\": \"2023-06-01\"").expect(200);
        prepare().isProblem(422, "PERSON_DIED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND"}                                           | 400 | INVALID_REQUEST
            {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND", "payables": ["x"]}                        | 400 | INVALID_REQUEST
            {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND", "payables": ["x-ASSISTANCE_FUND"]}        | 409 | PAYABLE_NOT_OPEN
            {"jurisdiction": "999900", "fund": "WARM_HEART_FUND", "upTo": "2023-06-15"}                     | 409 | NOTHING_TO_PAY
            {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND", "upTo": "2023-06-14"}                     | 409 | NOTHING_TO_PAY
            {"jurisdiction": "110000", "fund": "ASSISTANCE_FUND", "upTo": "2023-06-15"}                     | 422 | UNKNOWN_JURISDICTION
            """)
    void refusesABatchOfNothing(String body, int status, String code) {
        service.post("/payment-batches", body, finance).isProblem(status, code);
    }

    @Test
    void takesAllThatWereRaisedByADay() {
        payee();
        Reply act = service.post("/payment-batches", """
                        {"jurisdiction": "999900", "fund": "ASSISTANCE_FUND", "upTo": "2023-06-15"}
                        """, finance).expect(202);
        String batch = act.at("/document/batch");
        Reply shown = service.get("/payment-batches/" + batch, finance).expect(200);
        assertThat(shown.json().path("payments").findValuesAsText("payableId")).contains(payable);
        assertThat(service.get("/payment-batches?jurisdiction=999900", finance).items("id"))
                .contains(batch);
        service.post("/payment-batches/" + batch + "/withdrawal", "", finance).expect(200);
        for (String path : List.of("/payment-batches/none", "/payment-batches/none/csv")) {
            service.get(path, finance).isProblem(404, "UNKNOWN_BATCH");
        }
        answer("none", "{\"payableId\": \"ID\", \"outcome\": \"PAID\", \"paidOn\": \"2023-06-15\"}")
                .isProblem(404, "UNKNOWN_BATCH");
        answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"PAID\"}").isProblem(400, "INVALID_REQUEST");
        answer(batch, "{\"payableId\": \"ID\", \"outcome\": \"FAILED\"}").isProblem(400, "INVALID_REQUEST");
    }
}
