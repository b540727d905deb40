package medassist.rest.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of institutions, and what is refused. */
class InstitutionsTests {

    private static final Body HOSPITAL = Body.of("""
            {"name": "示例医院", "admdvs": "888801", "level": "SECONDARY",
             "designated": [{"from": "2020-01-01", "to": "2020-12-31"}, {"from": "2022-01-01", "to": null}]}
            """);

    private final RestService service = RestService.shared();
    private final String id = service.unique("H-");
    private final String path = "/institutions/" + id;

    @Test
    void keepsAnInstitutionAsItWasPut() {
        service.put(path, HOSPITAL).expect(201).isJson(HOSPITAL.toString());

        service.get(path).expect(200).isJson(HOSPITAL.toString());
        service.put(path, HOSPITAL).expect(200).isJson(HOSPITAL.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIMARY", "SECONDARY", "TERTIARY"})
    void replacesAllThatWasKnown(String level) {
        service.put(path, HOSPITAL).expect(201);
        Body other = Body.of("{\"name\": \"乙\", \"admdvs\": \"999900\", \"designated\": []}")
                .with("level", level);

        service.put(path, other).expect(200);

        service.get(path).isJson(other.toString());
    }

    @Test
    void keepsWhoRegisteredItInTheAuditTrail() {
        String clerk = service.unique("clerk-");
        service.put(path, HOSPITAL, "MedAssist-Operator: " + clerk).expect(201);

        var trail = service.get("/audit?actor=" + clerk);
        assertThat(trail.items("action")).containsExactly("REGISTER_INSTITUTION");
        assertThat(trail.items("subject")).containsExactly(id);
        assertThat(trail.items("personId")).containsExactly("null");
    }

    @Test
    void knowsNoOther() {
        service.get(path).isProblem(404, "NOT_FOUND");
        service.get("/institutions/a%20b").isInvalid("/institutionId", "INVALID_VALUE");
        service.put("/institutions/a%20b", HOSPITAL).isInvalid("/institutionId", "INVALID_VALUE");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "name, absent, /name, MISSING_FIELD",
        "name, '\" \"', /name, INVALID_VALUE",
        "name, '\"a\\u001Fb\"', /name, INVALID_VALUE",
        "admdvs, absent, /admdvs, MISSING_FIELD",
        "admdvs, '\"88880\"', /admdvs, INVALID_VALUE",
        "level, absent, /level, MISSING_FIELD",
        "level, '\"THIRD\"', /level, NOT_ONE_OF",
        "designated, absent, /designated, MISSING_FIELD",
        "designated, null, /designated, MISSING_FIELD",
        "designated, '\"always\"', /designated/0, INVALID_VALUE",
        "designated, '[null]', /designated/0, MISSING_FIELD",
        "designated, '[{}]', /designated/0/from, MISSING_FIELD",
        "designated, '[{\"from\": null}]', /designated/0/from, MISSING_FIELD",
        "designated, '[{\"from\": \"2020-01-01\", \"until\": null}]', /designated/0/until, UNKNOWN_FIELD",
        "designated, '[{\"from\": \"2020-02-30\"}]', /designated/0/from, INVALID_DATE",
        "designated, '[{\"from\": \"2020-01-01\", \"to\": \"2019-12-31\"}]', /designated/0/to, DATES_CROSS",
        "designated, '[{\"from\": \"2020-01-01\", \"to\": \"2020-12-31\"}, {\"from\": \"2020-12-31\"}]', "
                + "/designated/1, PERIODS_OVERLAP",
        "designated, '[{\"from\": \"2020-01-01\"}, {\"from\": \"2019-01-01\", \"to\": \"2019-12-31\"}, "
                + "{\"from\": \"2018-01-01\", \"to\": \"2019-01-01\"}]', /designated/2, PERIODS_OVERLAP",
        "id, '\"H\"', /id, UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String pointer, String code) {
        service.put(path, HOSPITAL.withJson(field, value)).isInvalid(pointer, code);

        service.get(path).isProblem(404, "NOT_FOUND");
    }

    @Test
    void areListedByAnyPartOfTheirNameAndByDivision() {
        String mark = service.unique("市_50%");
        for (int i = 0; i < 3; i++) {
            service.put(path + "-" + i, HOSPITAL.with("name", "甲" + mark + "医院"))
                    .expect(201);
        }
        service.put(path + "-3", HOSPITAL.with("name", "甲" + mark + "医院").with("admdvs", "999901"))
                .expect(201);
        String query = "/institutions?name=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);

        Reply first =
                service.get(query + "&admdvs=" + HOSPITAL.json().path("admdvs").asText() + "&limit=2");
        assertThat(first.items("institutionId")).containsExactly(id + "-0", id + "-1");
        first.isJson("/items/0/designated", service.get(path + "-0").at("/designated"));
        assertThat(service.get(query + "&limit=9&after=" + first.at("/next")).items("institutionId"))
                .containsExactly(id + "-2", id + "-3");
        assertThat(service.get(query + "&admdvs=999901").items("institutionId")).containsExactly(id + "-3");
        assertThat(service.get("/institutions?name=" + URLEncoder.encode("甲_市", StandardCharsets.UTF_8))
                        .items("name"))
                .as("a part to the letter, and no pattern")
                .isEmpty();
        assertThat(service.get("/institutions?limit=1000").items("institutionId"))
                .contains(id + "-0")
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({"admdvs=3715, /admdvs", "name=a%00, /name", "limit=0, /limit", "after=%20, /after"})
    void refusesAnOddQuestion(String query, String pointer) {
        service.get("/institutions?" + query).isInvalid(pointer, "INVALID_VALUE");
    }

    @Test
    void takesANameOfTwoHundredCharacters() {
        service.put(path, HOSPITAL.with("name", "名".repeat(200))).expect(201);

        service.put(path, HOSPITAL.with("name", "名".repeat(201))).isInvalid("/name", "INVALID_VALUE");
    }
}
