package medassist.rest.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What persons are certified to be, and what was on record of it when. */
class CertificationsTests {

    private static final Body MARGIN = Body.of("""
            {"category": "SUBSISTENCE_MARGIN", "from": "2022-06-01"}""");
    private static final Body CONSENT = Body.of("""
            {"kind": "CONSENT", "from": "2022-06-01"}""");

    private final RestService service = RestService.shared();
    private final String person = service.unique("P-");
    private final String path = "/persons/" + person + "/certifications";

    CertificationsTests() {
        service.put("/persons/" + person, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "999900", "insurance": "RESIDENT"}
                """).expect(201);
    }

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"category": "MONITORED", "subtype": "SUDDEN", "from": "2022-06-01", "to": "2024-05-31",
         "issuer": "RURAL_REVITALISATION", "disability": null, "becauseOfIllness": true, "exitYear": null}
        """, """
        {"category": "DISABLED", "subtype": null, "from": "2022-06-02", "to": null, "issuer": "DISABLED_FEDERATION",
         "disability": {"type": "MULTIPLE", "grade": 2,
         "parts": [{"type": "PHYSICAL", "grade": 3}, {"type": "MENTAL", "grade": 2}]}, "becauseOfIllness": false, "exitYear": null}
        """, """
        {"category": "STABLY_LIFTED", "subtype": null, "from": "2022-06-03", "to": null, "issuer": null,
         "disability": null, "becauseOfIllness": false, "exitYear": 2016}
        """, """
        {"category": "CHILD_IN_DIFFICULTY", "subtype": null, "from": "2022-06-03", "to": null, "issuer": "TRADE_UNION",
         "disability": null, "becauseOfIllness": false, "exitYear": null, "basicLivingAllowance": true,
         "issuingDivision": "999901", "householdNumber": "HH-1"}
        """})
    void keepsEveryFieldOfACertification(String json) {
        Body expected = Body.of(json).with("certificationId", "C-9");

        service.put(path + "/C-9", json).expect(201).isJson(expected.toString());

        service.get(path).expect(200).isJson("{\"items\": [" + expected + "], \"next\": null}");
        service.put(path + "/C-9", json).expect(200).isJson(expected.toString());
    }

    @Test
    void masksTheNumberOfACertificate() {
        Body numbered = MARGIN.with("certificateNumber", "11010519491231002X42");

        service.put(path + "/C1", numbered).expect(201);

        assertThat(service.get(path).at("/items/0/certificateNumber")).isEqualTo("1101**********002X42");
        service.put(path + "/C1", MARGIN.with("certificateNumber", "1101**********002X42"))
                .isInvalid("/certificateNumber", "INVALID_VALUE");
    }

    @Test
    void grantsABasicLivingAllowanceToChildrenOnly() {
        service.put(path + "/C1", MARGIN.withJson("basicLivingAllowance", "true"))
                .isInvalid("/basicLivingAllowance", "DETAIL_DOES_NOT_FIT");
        service.put(path + "/C1", MARGIN.withJson("basicLivingAllowance", "false"))
                .expect(201);
    }

    @ParameterizedTest
    @EnumSource(medassist.domain.recipient.Category.class)
    void knowsEveryCategory(medassist.domain.recipient.Category category) {
        Body body = MARGIN.with("category", category.name())
                .withJson(
                        "disability",
                        category.name().equals("DISABLED") ? "{\"type\": \"MENTAL\", \"grade\": 4}" : "null");

        assertThat(service.put(path + "/C1", body).expect(201).at("/category")).isEqualTo(category.name());
    }

    @Test
    void listsWhatIsOnRecordByFirstDay() {
        service.put(path + "/C1", MARGIN).expect(201);
        service.put(path + "/C2", MARGIN.with("from", "2020-01-01")).expect(201);
        service.put(path + "/C3", MARGIN.with("from", "2024-01-01")).expect(201);

        assertThat(service.get(path).items("certificationId")).containsExactly("C2", "C1", "C3");
    }

    @Test
    void correctsACertificationAndKeepsWhatWasOnRecord() {
        service.put(path + "/C1", MARGIN).expect(201);
        service.setClock(RestService.NOW.plus(Duration.ofHours(1)));
        service.put(path + "/C1", MARGIN.with("to", "2022-12-31")).expect(200);
        service.setClock(RestService.NOW.plus(Duration.ofHours(2)));
        service.delete(path + "/C1").expect(204);

        service.get(path).isJson("{\"items\": [], \"next\": null}");
        Reply history = service.get(path + "/history").expect(200);
        assertThat(history.items("certification/certificationId")).containsExactly("C1", "C1");
        assertThat(history.items("certification/to")).containsExactly("null", "2022-12-31");
        assertThat(history.items("recordedFrom"))
                .containsExactly("2023-06-15T02:03:04.000005Z", "2023-06-15T03:03:04.000005Z");
        assertThat(history.items("recordedTo"))
                .containsExactly("2023-06-15T03:03:04.000005Z", "2023-06-15T04:03:04.000005Z");
        assertThat(history.at("/next")).isEqualTo("null");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2023-06-15T02:03:03Z, ''",
        "2023-06-15T02:03:04.000005Z, null",
        "2023-06-15T03:03:04Z, null",
        "2023-06-15T03:03:05Z, 2022-12-31"
    })
    void tellsWhatWasOnRecordAtAMoment(String moment, String to) {
        service.put(path + "/C1", MARGIN).expect(201);
        service.setClock(RestService.NOW.plus(Duration.ofHours(1)));
        service.put(path + "/C1", MARGIN.with("to", "2022-12-31")).expect(200);

        assertThat(String.join(
                        " ",
                        service.get(path + "?knownAt=" + moment).expect(200).items("to")))
                .isEqualTo(to);
    }

    @Test
    void showsARecordThatIsOpenAsOpen() {
        service.put(path + "/C1", MARGIN).expect(201);

        assertThat(service.get(path + "/history").items("recordedTo")).containsExactly("null");
    }

    @Test
    void keepsTheReasonOfACorrectionAndOfAWithdrawalInTheAuditTrail() {
        service.put(path + "/C1", MARGIN, "MedAssist-Operator: clerk-1").expect(201);
        service.put(path + "/C1?reason=%E6%9B%B4%E6%AD%A3", MARGIN.with("to", "2022-12-31"))
                .expect(200);
        service.delete(path + "/C1?reason=%E4%BD%9C%E5%BA%9F", "MedAssist-Operator: clerk-2")
                .expect(204);

        Reply trail = service.get("/audit?personId=" + person);
        assertThat(trail.items("action"))
                .containsExactly("REGISTER_PERSON", "CERTIFY", "CERTIFY", "WITHDRAW_CERTIFICATION");
        assertThat(trail.items("reason")).containsExactly("null", "null", "更正", "作废");
        assertThat(trail.items("actor")).containsExactly("test", "clerk-1", "test", "clerk-2");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "category, absent, /category, MISSING_FIELD",
        "category, '\"MARGIN\"', /category, NOT_ONE_OF",
        "category, '\"DISABLED\"', /disability, DETAIL_MISSING",
        "subtype, '\"MARGINAL\"', /subtype, DETAIL_DOES_NOT_FIT",
        "subtype, '\"NEW\"', /subtype, NOT_ONE_OF",
        "from, absent, /from, MISSING_FIELD",
        "from, '\"2022-06-31\"', /from, INVALID_DATE",
        "to, '\"2022-05-31\"', /to, DATES_CROSS",
        "to, '\"open\"', /to, INVALID_DATE",
        "issuer, '\"COURT\"', /issuer, NOT_ONE_OF",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 1}', /disability, DETAIL_DOES_NOT_FIT",
        "disability, '{\"grade\": 1}', /disability/type, MISSING_FIELD",
        "disability, '{\"type\": \"MENTAL\"}', /disability/grade, MISSING_FIELD",
        "disability, '{\"type\": \"BLIND\", \"grade\": 1}', /disability/type, NOT_ONE_OF",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 0}', /disability/grade, INVALID_VALUE",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 5}', /disability/grade, INVALID_VALUE",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 1, \"part\": []}', /disability/part, UNKNOWN_FIELD",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 1, \"parts\": [{\"type\": \"SPEECH\", \"grade\": 1}]}', "
                + "/disability/parts, PARTS_OF_MULTIPLE_ONLY",
        "disability, '{\"type\": \"MULTIPLE\", \"grade\": 1, \"parts\": [{\"type\": \"MULTIPLE\", \"grade\": 1}]}', "
                + "/disability/parts, PARTS_OF_MULTIPLE_ONLY",
        "disability, '{\"type\": \"MULTIPLE\", \"grade\": 1, \"parts\": [{\"type\": \"SPEECH\", \"grade\": 5}]}', "
                + "/disability/parts/0/grade, INVALID_VALUE",
        "disability, 1, /disability, INVALID_VALUE",
        "becauseOfIllness, '\"no\"', /becauseOfIllness, INVALID_VALUE",
        "exitYear, 1899, /exitYear, INVALID_VALUE",
        "exitYear, 2101, /exitYear, INVALID_VALUE",
        "exitYear, '\"MMXVI\"', /exitYear, INVALID_VALUE",
        "exitYear, 2016, /exitYear, DETAIL_DOES_NOT_FIT",
        "certificationId, '\"C2\"', /certificationId, INVALID_VALUE",
        "reason, '\"x\"', /reason, UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String pointer, String code) {
        service.put(path + "/C1", MARGIN.withJson(field, value)).isInvalid(pointer, code);

        assertThat(service.get(path).items("category")).isEmpty();
    }

    @Test
    void takesTheIdThatIsInThePathInTheBodyToo() {
        service.put(path + "/C1", MARGIN.with("certificationId", "C1")).expect(201);
    }

    @Test
    void refusesAnIdWithAnIdentityNumberInIt() {
        String number = "11010519491231002X";

        service.put(path + "/" + number + "43", MARGIN).isInvalid("/certificationId", "ID_NUMBER_INSIDE");
        service.put(path + "/C1?reason=" + number, MARGIN).expect(201);
        service.put(path.replace("certifications", "filings") + "/F" + number, CONSENT)
                .isInvalid("/filingId", "ID_NUMBER_INSIDE");
    }

    @Test
    void takesReasonsOfTwoHundredCharactersWithoutControlCharacters() {
        service.put(path + "/C1?reason=" + "r".repeat(200), MARGIN).expect(201);

        service.put(path + "/C1?reason=" + "r".repeat(201), MARGIN).isInvalid("/reason", "INVALID_VALUE");
        service.put(path + "/C1?reason=a%0Ab", MARGIN).isInvalid("/reason", "INVALID_VALUE");
        service.delete(path + "/C1?reason=a%0Ab").isInvalid("/reason", "INVALID_VALUE");
    }

    @Test
    void knowsNoCertificationOfSomebodyElse() {
        String nobody = "/persons/nobody/certifications";

        service.put(nobody + "/C1", MARGIN).isProblem(404, "NOT_FOUND");
        service.delete(nobody + "/C1").isProblem(404, "NOT_FOUND");
        service.get(nobody).isProblem(404, "NOT_FOUND");
        service.get(nobody + "?knownAt=2023-01-01T00:00:00Z").isProblem(404, "NOT_FOUND");
        service.get(nobody + "/history").isProblem(404, "NOT_FOUND");
        service.delete(path + "/C1").isProblem(404, "NOT_FOUND");
    }

    @Test
    void withdrawsACertificationOnce() {
        service.put(path + "/C1", MARGIN).expect(201);
        service.delete(path + "/C1").expect(204);

        service.delete(path + "/C1").isProblem(404, "NOT_FOUND");
    }

    @Test
    void refusesAMomentThatIsNone() {
        service.get(path + "?knownAt=2023-06-15").isInvalid("/knownAt", "INVALID_VALUE");
    }
}
