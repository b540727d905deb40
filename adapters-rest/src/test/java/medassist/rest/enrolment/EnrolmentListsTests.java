package medassist.rest.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.validity.Validity;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of subsidised enrolments from being drawn up to what the tax bureau answers, in a town of its own service. */
class EnrolmentListsTests {

    private static final String TOWN = "888800";

    private final RestService service = RestService.with(Map.of());
    private final String approver = RestService.bearer(
            service.signIn(Set.of(Role.APPROVER), Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(TOWN)))));

    @BeforeEach
    void setPremiums() {
        set("premium.basic", "350");
        set("premium.critical-illness-share", "100");
    }

    private void set(String name, String value) {
        var parameter = new ParameterName(name);
        service.stores()
                .parameterValues()
                .change(
                        new DivisionCode(TOWN),
                        parameter,
                        List.of(),
                        List.of(new DatedValue(
                                Validity.since(LocalDate.of(2020, 1, 1)), parameter.read(value), "镇医保〔2022〕3号")),
                        Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void goesFromDraftToEnrolled() {
        person("A1", "SUBSISTENCE_ALLOWANCE", "RESIDENT");
        person("A2", "SUBSISTENCE_ALLOWANCE", "NONE");
        person("A3", "SUBSISTENCE_ALLOWANCE", "EMPLOYEE");
        person("A4", "ORPHAN_OF_ANOTHER_TOWN", "RESIDENT");

        Reply drawn = drawUp().expect(202);
        assertThat(drawn.at("/kind")).isEqualTo("ENROLMENT_LIST");
        assertThat(drawn.text()).contains("医疗救助基金列支 4 人次，共 837.50 元");
        Reply list = service.get("/enrolment-lists/888800-2023-001").expect(200);
        assertThat(list.at("/state")).isEqualTo("DRAFT");
        assertThat(list.at("/enrolments")).isEqualTo("4");
        list.isJson("/totals", """
                [{"payer": "ASSISTANCE_FUND", "enrolments": 4, "subsidy": "837.50"}]
                """);
        service.get("/enrolment-lists/888800-2023-001/csv").isProblem(409, "LIST_STATE");
        assertThat(drawUp().expect(202).header("Idempotent-Replayed")).isEqualTo("true");
        approve(drawn);

        byte[] csv =
                service.get("/enrolment-lists/888800-2023-001/csv").expect(200).bytes();
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("姓名", "王A1", "A1", "大病保险选缴2份", "218.75", "131.25")
                .doesNotContain("王A3");
        assertThat(service.get("/enrolment-lists/888800-2023-001/xlsx")
                        .expect(200)
                        .bytes())
                .startsWith("PK".getBytes(StandardCharsets.UTF_8));
        assertThat(service.get("/audit?actor=test&limit=1000").text()).contains("EXPORT_ENROLMENTS");

        answers("""
                {"personId": "A1", "scheme": "BASIC_RESIDENT", "outcome": "PAID", "amount": "218.75"},
                {"personId": "A1", "scheme": "CRITICAL_ILLNESS_SHARE", "outcome": "PAID", "amount": "100"},
                {"personId": "A2", "scheme": "BASIC_RESIDENT", "outcome": "INSURED_ELSEWHERE", "reason": "异地"},
                {"personId": "A3", "scheme": "BASIC_RESIDENT", "outcome": "FAILED"}
                """).isJson("""
                {"enrolled": 1, "differing": 1, "notEnrolled": 1, "refused": [{"personId": "A3", "scheme":
                 "BASIC_RESIDENT", "code": "UNKNOWN_ENROLMENT", "detail": "名单中没有人员 A3 的 BASIC_RESIDENT 参保记录"}]}
                """);
        Reply queue = service.get("/enrolments?jurisdiction=888800&year=2023&state=DIFFERS")
                .expect(200);
        assertThat(queue.at("/items/0/subsidy")).isEqualTo("200.00");
        assertThat(queue.at("/items/0/answer/amount")).isEqualTo("100.00");
        assertThat(service.get("/enrolments?personId=A1").items("state")).containsExactly("ENROLLED", "DIFFERS");
        assertThat(answers("""
                {"personId": "A1", "scheme": "BASIC_RESIDENT", "outcome": "FAILED"}
                """).at("/refused/0/code")).isEqualTo("ENROLMENT_STATE");
        assertThat(answers("""
                {"personId": "A1", "scheme": "CRITICAL_ILLNESS_SHARE", "outcome": "PAID", "amount": "200"}
                """).at("/enrolled")).isEqualTo("1");
    }

    @Test
    void drawsUpTheNextListOfThoseWhoCameSince() {
        person("A1", "SUBSISTENCE_ALLOWANCE", "RESIDENT");
        approve(drawUp().expect(202));
        drawUp("2023-03-01").isProblem(409, "NOTHING_TO_SUBSIDISE");
        person("A2", "SUBSISTENCE_ALLOWANCE", "NONE");

        Reply gaps = gaps();
        assertThat(gaps.items("personId")).containsExactly("A2");
        assertThat(gaps.at("/items/0/insured")).isEqualTo("false");
        assertThat(gaps.at("/items/0/subsidies/0/subsidy")).isEqualTo("218.75");
        approve(drawUp("2023-03-01").expect(202));

        assertThat(service.get("/enrolment-lists?jurisdiction=888800").items("state"))
                .containsExactly("APPROVED", "WITHDRAWN", "APPROVED");
        assertThat(service.get("/enrolments?list=888800-2023-003").items("personId"))
                .containsExactly("A2", "A2");
        assertThat(gaps().items("personId")).isEmpty();
    }

    @Test
    void setsThePeopleOfAWithdrawnListFree() {
        person("A1", "SUBSISTENCE_ALLOWANCE", "RESIDENT");
        Reply drawn = drawUp().expect(202);

        assertThat(service.post("/enrolment-lists/888800-2023-001/withdrawal", "{}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("WITHDRAWN");
        decide(drawn).isProblem(409, "LIST_STATE");
        approve(drawUp().expect(202));

        service.post("/enrolment-lists/888800-2023-002/withdrawal", "{}").isProblem(409, "LIST_STATE");
        service.post("/enrolment-lists/none/withdrawal", "{}").isProblem(404, "UNKNOWN_LIST");
    }

    @Test
    void refusesAListForWhichAParameterIsMissing() {
        person("A1", "SUBSISTENCE_MARGIN", "RESIDENT");

        assertThat(drawUp().isProblem(422, "MISSING_PARAMETER").at("/detail"))
                .contains("subsidy.fixed.SUBSISTENCE_MARGIN");
        assertThat(service.get("/enrolments").items("personId")).isEmpty();
        service.post("/enrolment-lists", "{\"jurisdiction\": \"888800\", \"year\": 2019, \"on\": \"2018-11-01\"}")
                .isProblem(422, "NO_POLICY_IN_YEAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"personId\": \"A1\", \"scheme\": \"BASIC_RESIDENT\", \"outcome\": \"PAID\"}",
                "{\"personId\": \"A1\", \"scheme\": \"BASIC_RESIDENT\", \"outcome\": \"FAILED\", \"amount\": \"1\"}",
                "{\"personId\": \"A1\", \"scheme\": \"BASIC_RESIDENT\", \"outcome\": \"PAID\", \"amount\": \"-1\"}",
                "{\"personId\": \"A1\", \"scheme\": \"OTHER\", \"outcome\": \"FAILED\"}"
            })
    void refusesAnswersThatSayNothing(String answer) {
        service.post("/enrolment-lists/any/answers", "{\"items\": [" + answer + "]}")
                .expect(400);
    }

    private void person(String id, String category, String insurance) {
        service.put("/persons/" + id, """
                {"name": "王%s", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "%s", "insurance": "%s"}
                """.formatted(id, category.endsWith("ANOTHER_TOWN") ? "999900" : TOWN, insurance))
                .expect(201);
        service.put("/persons/" + id + "/certifications/C1", """
                {"category": "%s", "from": "2020-01-01"}
                """.formatted(category.replace("_OF_ANOTHER_TOWN", "")))
                .expect(201);
    }

    private Reply drawUp() {
        return drawUp("2022-11-01");
    }

    private Reply drawUp(String on) {
        return service.post(
                "/enrolment-lists",
                "{\"jurisdiction\": \"888800\", \"year\": 2023, \"on\": \"" + on + "\", \"reason\": \"年度资助\"}");
    }

    private void approve(Reply drawn) {
        decide(drawn).expect(200);
    }

    private Reply decide(Reply drawn) {
        return service.post(
                "/pending/" + drawn.at("/id") + "/approval",
                "{\"digest\": \"" + drawn.at("/digest") + "\", \"reason\": \"已核\"}",
                approverHeader());
    }

    private String approverHeader() {
        return "Authorization: " + approver;
    }

    private Reply answers(String items) {
        return service.post("/enrolment-lists/888800-2023-001/answers", "{\"items\": [" + items + "]}")
                .expect(200);
    }

    private Reply gaps() {
        return service.get("/enrolment-gaps?jurisdiction=888800&year=2023&on=2023-03-01")
                .expect(200);
    }
}
