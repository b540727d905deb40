package medassist.rest.pending;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PendingTests {

    private static final String ZHANG = "MedAssist-Operator: zhang";
    private static final String LI = "MedAssist-Operator: li";

    private final RestService service = RestService.shared();

    @Test
    void isDecidedOnceByAnotherPerson() {
        Reply act = prepared("pension.enterprise", "1");
        String path = "/pending/" + act.at("/id");
        service.get(path).isJson(act.text());
        assertThat(act.at("/state")).isEqualTo("PENDING");
        assertThat(act.at("/kind")).isEqualTo("PARAMETER");
        assertThat(act.at("/preparedBy")).isEqualTo("zhang");
        assertThat(act.at("/reason")).isEqualTo("年度调整");

        service.post(path + "/approval", decision(act), ZHANG).isProblem(403, "SAME_PERSON_DECIDES");
        service.post(path + "/rejection", decision(act), ZHANG).isProblem(403, "SAME_PERSON_DECIDES");
        Reply approved = service.post(path + "/approval", decision(act), LI).expect(200);

        assertThat(approved.isReplayed()).isFalse();
        assertThat(approved.at("/state")).isEqualTo("APPROVED");
        assertThat(approved.at("/decidedBy")).isEqualTo("li");
        assertThat(approved.at("/decisionReason")).isEqualTo("已核对");
        assertThat(approved.at("/doneAt")).isEqualTo(RestService.NOW.toString());
        approved.isJson("/refused", "[]");
        service.get(path).isJson(approved.text());
        Reply again = service.post(path + "/approval", decision(act), LI).expect(200);
        assertThat(again.isReplayed()).isTrue();
        again.isJson(approved.text());
        service.post(path + "/approval", decision(act), "MedAssist-Operator: wang")
                .isProblem(409, "ACT_DECIDED");
        service.post(path + "/rejection", decision(act), LI).isProblem(409, "ACT_DECIDED");
    }

    @Test
    void isRejectedByAnotherPerson() {
        Reply act = prepared("ceiling.burden", "50000");
        String path = "/pending/" + act.at("/id");

        Reply rejected = service.post(path + "/rejection", decision(act), LI).expect(200);

        assertThat(rejected.at("/state")).isEqualTo("REJECTED");
        assertThat(rejected.at("/doneAt")).isEqualTo("null");
        assertThat(service.post(path + "/rejection", decision(act), LI).isReplayed())
                .isTrue();
        service.post(path + "/approval", decision(act), LI).isProblem(409, "ACT_DECIDED");
        service.get("/parameters/999900/ceiling.burden").isJson("/values", "[]");
    }

    @Test
    void isVoidWhereItWouldDoSomethingElseByNow() {
        Reply first = prepared("income.disposable.province", "1");
        Reply second = prepared("income.disposable.province", "2");
        service.post("/pending/" + first.at("/id") + "/approval", decision(first), LI)
                .expect(200);
        String path = "/pending/" + second.at("/id");

        service.post(path + "/approval", decision(second), LI).isRefused(409, "PENDING_CHANGED", "/digest");
        service.post(path + "/rejection", decision(second), LI).isRefused(409, "PENDING_CHANGED", "/digest");
        Reply shown = service.get(path);
        assertThat(shown.at("/document/changes/0/was")).isEqualTo("1.00");
        service.post(path + "/approval", decision(shown), LI).expect(200);

        assertThat(service.get("/parameters/999900/income.disposable.province").at("/values/0/value"))
                .isEqualTo("2.00");
    }

    @Test
    void listsWhatWaitsPageByPage() {
        Reply one = prepared("subsidy.fixed.ORPHAN", "1");
        Reply other = prepared("subsidy.fixed.DISABLED", "1");
        Reply rejected = prepared("subsidy.fixed.MONITORED", "1");
        service.post("/pending/" + rejected.at("/id") + "/rejection", decision(rejected), LI)
                .expect(200);

        String path = "/pending?kind=PARAMETER&jurisdiction=999900&limit=1000";
        assertThat(service.get(path).items("id"))
                .contains(one.at("/id"), other.at("/id"))
                .doesNotContain(rejected.at("/id"))
                .isSorted();
        assertThat(service.get(path + "&state=REJECTED").items("id")).contains(rejected.at("/id"));
        assertThat(service.get(path + "&state=ANY").items("id"))
                .contains(one.at("/id"), other.at("/id"), rejected.at("/id"));
        assertThat(service.get("/pending?kind=OTHER").items("id")).isEmpty();
        assertThat(service.get("/pending?jurisdiction=371500").items("id")).isEmpty();
        Reply first = service.get("/pending?limit=1");
        assertThat(service.get("/pending?limit=1&after=" + first.at("/next")).items("id"))
                .singleElement()
                .isNotEqualTo(first.items("id").getFirst());
    }

    @Test
    void keepsTheAnswerToADecisionUnderItsKey() {
        Reply act = prepared("subsidy.fixed.EXTREME_POVERTY", "1");
        String path = "/pending/" + act.at("/id") + "/approval";
        String key = "Idempotency-Key: " + service.unique("approval-");

        Reply first = service.post(path, decision(act), LI, key).expect(200);
        Reply again = service.post(path, decision(act), LI, key).expect(200);

        assertThat(again.isReplayed()).isTrue();
        again.isJson(first.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "rejection"})
    void knowsNoOtherAct(String decision) {
        service.get("/pending/none").isProblem(404, "UNKNOWN_ACT");
        service.post("/pending/none/" + decision, Body.of("{\"reason\": \"a\"}").with("digest", "0".repeat(64)))
                .isProblem(404, "UNKNOWN_ACT");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource({
        "digest, absent, /digest, MISSING_FIELD",
        "digest, '\"abc\"', /digest, INVALID_VALUE",
        "reason, absent, /reason, MISSING_FIELD",
        "reason, '\" \"', /reason, INVALID_VALUE",
        "by, '\"li\"', /by, UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String pointer, String code) {
        var body = Body.of("{\"reason\": \"a\"}").with("digest", "0".repeat(64)).withJson(field, value);

        service.post("/pending/none/approval", body).isInvalid(pointer, code);
        service.post("/pending/none/rejection", body).isInvalid(pointer, code);
    }

    private Reply prepared(String name, String value) {
        return service.put("/parameters/999900/" + name, """
                        {"values": [{"from": "2024-01-01", "value": "%s", "source": "某号文"}], "reason": "年度调整"}
                        """.formatted(value), ZHANG)
                .expect(202);
    }

    private static Body decision(Reply act) {
        return Body.of("{\"reason\": \"已核对\"}").with("digest", act.at("/digest"));
    }
}
