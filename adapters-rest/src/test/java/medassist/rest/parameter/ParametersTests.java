package medassist.rest.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTests {

    private static final Body PREMIUM = Body.of("""
            {"values": [{"from": "2024-01-01", "to": "2024-12-31", "value": "380", "source": "市医保〔2023〕8号"},
                        {"from": "2025-01-01", "value": "400.00", "source": "市医保〔2024〕7号"}],
             "reason": "年度调整"}
            """);

    private final RestService service = RestService.shared();

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    @Test
    void waitsForASecondPersonWhoIsShownWhatChanges() {
        String path = "/parameters/999900/premium.basic";
        Reply accepted = service.put(path, PREMIUM, "MedAssist-Operator: zhang").expect(202);

        assertThat(accepted.header("Location")).isEqualTo("/api/v1/pending/" + accepted.at("/id"));
        accepted.isJson("/document", """
                {"jurisdiction": "999900", "name": "premium.basic",
                 "values": [{"from": "2024-01-01", "to": "2024-12-31", "value": "380.00", "source": "市医保〔2023〕8号"},
                            {"from": "2025-01-01", "value": "400.00", "source": "市医保〔2024〕7号"}],
                 "changes": [{"from": "2024-01-01", "to": "2024-12-31", "becomes": "380.00", "becomesSource": "市医保〔2023〕8号"},
                             {"from": "2025-01-01", "becomes": "400.00", "becomesSource": "市医保〔2024〕7号"}]}
                """);
        assertThat(accepted.at("/description"))
                .isEqualTo("统筹区 999900 的参数 premium.basic；2024-01-01 至 2024-12-31：原无取值，定为 380.00（依据：市医保〔2023〕8号）；"
                        + "2025-01-01 起：原无取值，定为 400.00（依据：市医保〔2024〕7号）");
        service.get(path).isJson("/values", "[]");
        Reply again = service.put(path, PREMIUM, "MedAssist-Operator: li", "Accept-Language: en")
                .expect(202);
        assertThat(again.at("/id")).isEqualTo(accepted.at("/id"));
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.at("/description"))
                .startsWith("Parameter premium.basic of 999900; from 2024-01-01 to 2024-12-31 it is 380.00");

        approve(accepted);

        service.get(path).isJson("""
                {"jurisdiction": "999900", "name": "premium.basic", "type": "AMOUNT", "setBy": "999900",
                 "values": [{"from": "2024-01-01", "to": "2024-12-31", "value": "380.00", "source": "市医保〔2023〕8号"},
                            {"from": "2025-01-01", "to": null, "value": "400.00", "source": "市医保〔2024〕7号"}]}
                """);
        service.put(path, PREMIUM).expect(200).isJson("/values/0/value", "\"380.00\"");
        assertThat(service.get("/parameters/999900").items("name")).contains("premium.basic");
    }

    @Test
    void answersForADayByItsOwnValuesAndThoseOfItsProvince() {
        set(
                "999900",
                "income.urban",
                "[{\"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"value\": \"2\", \"source\": \"甲\"}]");
        set("990000", "income.urban", "[{\"from\": \"2023-01-01\", \"value\": \"1\", \"source\": \"乙\"}]");

        String on = "/parameters/999900/income.urban?on=";
        assertThat(service.get(on + "2024-12-31").at("/values/0/value")).isEqualTo("2.00");
        assertThat(service.get(on + "2024-12-31").at("/setBy")).isEqualTo("999900");
        assertThat(service.get(on + "2025-01-01").at("/values/0/value")).isEqualTo("1.00");
        assertThat(service.get(on + "2025-01-01").at("/setBy")).isEqualTo("990000");
        service.get(on + "2022-12-31").isProblem(404, "MISSING_PARAMETER");
        service.get(on + "2022-02-30").isInvalid("/on", "INVALID_VALUE");
    }

    @Test
    void forgetsNothing() {
        set("999900", "income.rural", "[{\"from\": \"2024-01-01\", \"value\": \"1\", \"source\": \"甲\"}]");
        service.setClock(RestService.NOW.plusSeconds(60));
        set("999900", "income.rural", "[{\"from\": \"2024-01-01\", \"value\": \"2\", \"source\": \"甲\"}]");

        String path = "/parameters/999900/income.rural";
        assertThat(service.get(path).at("/values/0/value")).isEqualTo("2.00");
        assertThat(service.get(path + "?knownAt=" + RestService.NOW).at("/values/0/value"))
                .isEqualTo("1.00");
        assertThat(service.get(path + "?on=2024-01-01&knownAt=" + RestService.NOW)
                        .at("/values/0/value"))
                .isEqualTo("1.00");
        service.get(path + "?knownAt=2020-01-01T00:00:00Z").isJson("/values", "[]");
        assertThat(service.get(path + "/history").items("recordedFrom"))
                .containsExactly(
                        RestService.NOW.toString(),
                        RestService.NOW.plusSeconds(60).toString());
        assertThat(service.get(path + "/history").items("recordedTo"))
                .containsExactly(RestService.NOW.plusSeconds(60).toString(), "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"premium", "premium.basic.", "subsidy.fixed.POOR", "subsidy.county.371502.exit-2014-2015"})
    void knowsNoOtherName(String name) {
        service.put("/parameters/999900/" + name, PREMIUM).isInvalid("/name", "NOT_ONE_OF");
        service.get("/parameters/999900/" + name).isInvalid("/name", "NOT_ONE_OF");
        service.get("/parameters/999900/" + name + "/history").isInvalid("/name", "NOT_ONE_OF");
    }

    @Test
    void knowsNoOtherJurisdiction() {
        service.put("/parameters/371500/premium.basic", PREMIUM)
                .isRefused(422, "UNKNOWN_JURISDICTION", "/jurisdiction");
        service.put("/parameters/9999/premium.basic", PREMIUM).isInvalid("/jurisdiction", "INVALID_VALUE");
        service.get("/parameters/9999").isInvalid("/jurisdiction", "INVALID_VALUE");
        service.get("/parameters/371500").isJson("{\"items\": [], \"next\": null}");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource({
        "premium.supplement, 1.001, TOO_MANY_DECIMALS",
        "premium.supplement, -1, NEGATIVE_AMOUNT",
        "premium.supplement, 60%, NOT_AN_AMOUNT",
        "premium.supplement, 1234567890123, AMOUNT_TOO_LARGE",
        "subsidy.county.999901.exit-2014-2015, 30.01%, NOT_A_PERCENTAGE",
        "subsidy.county.999901.exit-2014-2015, 0.3, NOT_A_PERCENTAGE",
        "collection, 09-01, NOT_A_YEARLY_PERIOD",
        "claim.deadline, 30 June, NOT_A_YEARLY_DAY",
        "publication.days, seven, NOT_A_NUMBER_OF_DAYS"
    })
    void refusesWhatIsNoValueOfItsType(String name, String value, String code) {
        String values = "[{\"from\": \"2024-01-01\", \"value\": \"%s\", \"source\": \"甲\"}]".formatted(value);

        service.put("/parameters/999900/" + name, PREMIUM.withJson("values", values))
                .isInvalid("/values/0/value", code);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource({
        "values, absent, /values, MISSING_FIELD",
        "values, '[null]', /values/0, MISSING_FIELD",
        "values, '[{\"value\": \"1\", \"source\": \"a\"}]', /values/0/from, MISSING_FIELD",
        "values, '[{\"from\": \"2024-01-01\", \"source\": \"a\"}]', /values/0/value, MISSING_FIELD",
        "values, '[{\"from\": \"2024-01-01\", \"value\": 1, \"source\": \"a\"}]', /values/0/value, INVALID_VALUE",
        "values, '[{\"from\": \"2024-01-01\", \"value\": \"1\"}]', /values/0/source, MISSING_FIELD",
        "values, '[{\"from\": \"2024-01-01\", \"value\": \"1\", \"source\": \" \"}]', /values/0/source, INVALID_VALUE",
        "values, '[{\"from\": \"2024-02-30\", \"value\": \"1\", \"source\": \"a\"}]', /values/0/from, INVALID_DATE",
        "values, '[{\"from\": \"2024-01-02\", \"to\": \"2024-01-01\", \"value\": \"1\", \"source\": \"a\"}]', "
                + "/values/0/to, DATES_CROSS",
        "values, '[{\"from\": \"2024-01-02\", \"value\": \"1\", \"source\": \"a\"}, "
                + "{\"from\": \"2024-01-01\", \"to\": \"2024-01-02\", \"value\": \"1\", \"source\": \"a\"}]', "
                + "/values/1, PERIODS_OVERLAP",
        "reason, absent, /reason, MISSING_FIELD",
        "reason, '\"\"', /reason, INVALID_VALUE",
        "name, '\"premium.basic\"', /name, UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String pointer, String code) {
        service.put("/parameters/999900/premium.supplement", PREMIUM.withJson(field, value))
                .isInvalid(pointer, code);

        service.get("/parameters/999900/premium.supplement").isJson("/values", "[]");
    }

    private void set(String jurisdiction, String name, String values) {
        approve(service.put(
                        "/parameters/" + jurisdiction + "/" + name,
                        PREMIUM.withJson("values", values),
                        "MedAssist-Operator: zhang")
                .expect(202));
    }

    private void approve(Reply waiting) {
        service.post(
                        "/pending/" + waiting.at("/id") + "/approval",
                        Body.of("{\"reason\": \"同意\"}").with("digest", waiting.at("/digest")),
                        "MedAssist-Operator: li")
                .expect(200);
    }
}
