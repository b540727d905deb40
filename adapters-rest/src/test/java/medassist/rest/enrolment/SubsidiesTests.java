package medassist.rest.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.validity.Validity;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is answered to the question what of an enrolment is subsidised. */
class SubsidiesTests {

    private static final RestService SERVICE = RestService.shared();
    private static final DivisionCode TOWN = new DivisionCode("888800");

    private final String person = SERVICE.unique("P-");

    @BeforeAll
    static void setPremiums() {
        set("premium.basic", "350");
        set("premium.critical-illness-share", "100");
        set("subsidy.fixed.SUBSISTENCE_MARGIN", "180.50");
    }

    private static void set(String name, String value) {
        var parameter = new ParameterName(name);
        var said = new DatedValue(
                new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                parameter.read(value),
                "镇医保〔2022〕3号");
        if (SERVICE.stores().parameterValues().recordOf(TOWN, parameter).isEmpty()) {
            SERVICE.stores().parameterValues().change(TOWN, parameter, List.of(), List.of(said), Instant.EPOCH);
        }
    }

    @Test
    void saysHowMuchOfWhichPremiumByWhichClause() {
        registered("\"RESIDENT\"");
        certified("C1", "SUBSISTENCE_ALLOWANCE", "2022-03-01");
        certified("C2", "SUBSISTENCE_MARGIN", "2022-03-01");

        asked("2023&on=2022-11-01").isJson("""
                {"year": 2023, "items": [
                 {"scheme": "BASIC_RESIDENT", "shares": 1, "class": "poor", "label": "资助poor", "premium": "350.00",
                  "rate": "62.5%", "subsidy": "218.75", "own": "131.25", "payer": "ASSISTANCE_FUND",
                  "effectiveFrom": "2023-01-01", "clause": "十三1",
                  "passedOver": [{"class": "margin", "subsidy": "180.50", "clause": "十三2"}]},
                 {"scheme": "CRITICAL_ILLNESS_SHARE", "shares": 2, "class": "shares", "label": "资助shares",
                  "premium": "200.00", "rate": "100%", "subsidy": "200.00", "own": "0.00", "payer": "ASSISTANCE_FUND",
                  "effectiveFrom": "2023-01-01", "clause": "十三4", "passedOver": []}],
                 "reasons": []}
                """);
    }

    @Test
    void paysAFixedSumFromTheMonthAfterTheCertificationOfTheYear() {
        registered("\"NONE\"");
        certified("C1", "SUBSISTENCE_MARGIN", "2023-03-09");

        Reply reply = asked("2023&on=2023-05-20");

        assertThat(reply.at("/items/0/subsidy")).isEqualTo("180.50");
        assertThat(reply.json().at("/items/0/rate").isNull()).isTrue();
        assertThat(reply.at("/items/0/effectiveFrom")).isEqualTo("2023-04-01");
        assertThat(asked("2023&on=2023-03-08").at("/reasons/0/code")).isEqualTo("NOT_A_RECIPIENT");
    }

    @Test
    void saysWhyThereIsNone() {
        registered("\"RESIDENT\"");
        assertThat(asked("2023&on=2022-11-01").at("/reasons/0/code")).isEqualTo("NOT_A_RECIPIENT");
        certified("C1", "THREE_VETERANS", "2022-03-01");
        asked("2023&on=2022-11-01").isJson("/reasons", """
                [{"code": "DELEGATED", "text": "文件将此类人员的参保资助授权下级制定", "clause": "十三6"}]
                """);
        certified("C2", "ORPHAN", "2022-03-01");
        assertThat(asked("2023&on=2022-11-01").at("/reasons/0/text")).contains("premium.supplement");
        certified("C3", "SUBSISTENCE_MARGIN", "2022-03-01");
        assertThat(asked("2024&on=2023-11-01").at("/reasons/0/text")).contains("premium.basic");

        registered("\"EMPLOYEE\"");
        assertThat(asked("2023&on=2022-11-01").at("/reasons/0/code")).isEqualTo("NOT_RESIDENT_SCHEME");
        registered("\"RESIDENT\", \"diedOn\": \"2022-12-31\"");
        assertThat(asked("2023&on=2022-11-01").at("/reasons/0/code")).isEqualTo("DECEASED");
        registered("\"RESIDENT\", \"diedOn\": \"2023-02-01\"");
        assertThat(asked("2023&on=2022-11-01").at("/items/0/class")).isEqualTo("margin");
    }

    @Test
    void knowsNobodyAndNoYearOfWhichNoPackSpeaks() {
        registered("\"RESIDENT\"");

        asked("2020&on=2019-11-01").isProblem(404, "NO_POLICY_IN_FORCE");
        asked("2030&on=2029-11-01").isProblem(404, "NO_POLICY_IN_FORCE");
        SERVICE.get("/persons/" + person + "x/subsidy?year=2023").isProblem(404, "NOT_FOUND");
        SERVICE.get("/persons/" + person + "/subsidy").expect(400);
        asked("1999").isInvalid("/year", "INVALID_VALUE");
    }

    private Reply asked(String year) {
        return SERVICE.get("/persons/" + person + "/subsidy?year=" + year);
    }

    private void registered(String insurance) {
        SERVICE.put("/persons/" + person, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "888800", "insurance": %s}
                """.formatted(insurance));
    }

    private void certified(String id, String category, String from) {
        SERVICE.put("/persons/" + person + "/certifications/" + id, """
                {"category": "%s", "from": "%s"}
                """.formatted(category, from))
                .expect(201);
    }
}
