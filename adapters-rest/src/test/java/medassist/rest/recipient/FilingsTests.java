package medassist.rest.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import medassist.contracts.city.Town;
import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of filings, what they do to bills, and what is refused. */
class FilingsTests {

    private static final Body DISEASE = Body.of("""
            {"kind": "RECOGNISED_DISEASE", "from": "2023-01-01", "diseaseCode": "M07801", "care": "SPECIAL",
             "diseaseGroup": "RENAL_DIALYSIS"}""");

    private final RestService service = RestService.shared();
    private final String hospital = service.hospital();
    private final String person = service.poorPerson(Town.CODE);
    private final String path = "/persons/" + person + "/filings";

    @AfterEach
    void setTheClockBack() {
        service.setClock(RestService.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"kind": "RECOGNISED_DISEASE", "from": "2023-01-01", "to": "2024-12-31", "number": "慢1", "by": "市医保中心",
         "institutionId": null, "referredFrom": null, "referralReason": null, "diseaseCode": "E11", "diseaseGroup": null,
         "care": "CHRONIC", "division": null}
        """, """
        {"kind": "REFERRAL", "from": "2023-01-02", "to": null, "number": null, "by": "县医保局", "institutionId": "H-2",
         "referredFrom": "H-1", "referralReason": "专科", "diseaseCode": null, "diseaseGroup": null, "care": null, "division": null}
        """, """
        {"kind": "REMOTE_RESIDENCE", "from": "2023-01-03", "to": null, "number": null, "by": null, "institutionId": null,
         "referredFrom": null, "referralReason": null, "diseaseCode": null, "diseaseGroup": null, "care": null, "division": "450102"}
        """, """
        {"kind": "OUT_OF_CATALOGUE_APPROVAL", "from": "2023-01-04", "to": "2023-02-04", "number": "A-7", "by": "卫健局",
         "institutionId": "H-2", "referredFrom": null, "referralReason": null, "diseaseCode": null, "diseaseGroup": null, "care": null,
         "division": null}
        """, """
        {"kind": "CONSENT", "from": "2023-01-05", "to": null, "number": null, "by": null, "institutionId": null,
         "referredFrom": null, "referralReason": null, "diseaseCode": null, "diseaseGroup": null, "care": null, "division": null}
        """})
    void keepsEveryFieldOfAFiling(String json) {
        Body expected = Body.of(json).with("filingId", "F-9");

        service.put(path + "/F-9", json).expect(201).isJson(expected.toString());

        service.get(path).expect(200).isJson("{\"items\": [" + expected + "], \"next\": null}");
        service.put(path + "/F-9", json).expect(200).isJson(expected.toString());
    }

    @Test
    void keepsWhatWasOnRecordAndSince() {
        service.put(path + "/F1", DISEASE).expect(201);
        service.setClock(RestService.NOW.plus(Duration.ofHours(1)));
        service.put(path + "/F1?reason=typo", DISEASE.with("diseaseCode", "M07802"), "MedAssist-Operator: clerk-1")
                .expect(200);
        service.delete(path + "/F1?reason=void", "MedAssist-Operator: clerk-2").expect(204);
        service.delete(path + "/F1").expect(404);

        service.get(path).isJson("{\"items\": [], \"next\": null}");
        Reply history = service.get(path + "/history").expect(200);
        assertThat(history.items("recordedTo")).hasSize(2).doesNotContain("null");
        assertThat(history.at("/items/0/filing/diseaseCode")).isEqualTo("M07801");
        assertThat(service.get("/audit?personId=" + person).items("action"))
                .endsWith("FILE", "FILE", "WITHDRAW_FILING");
    }

    @Test
    void knowsNobodyElse() {
        service.put("/persons/nobody/filings/F1", DISEASE).isProblem(404, "NOT_FOUND");
        service.get("/persons/nobody/filings").isProblem(404, "NOT_FOUND");
        service.delete(path + "/F1").isProblem(404, "NOT_FOUND");
    }

    @Test
    void raisesWhatABillIsDueByAFilingThatComesLateAndByItsWithdrawal() {
        Body bill = RestService.claim(person, hospital, "S1", "1000")
                .with("jurisdiction", Town.CODE)
                .with("careType", "OUTPATIENT_CHRONIC")
                .with("insurersDiseaseCode", "M07801");
        assertThat(service.post("/settlements", bill).expect(201).at("/assistance"))
                .isEqualTo("0.00");

        // In Town, chronic and special care with a disease of the list are aided alike, of women.
        service.put("/persons/" + person, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "F", "jurisdiction": "%s", "insurance": "RESIDENT"}
                """.formatted(Town.CODE)).expect(200);
        Body second = bill.with("settlementId", "S2");
        assertThat(service.post("/settlements", second).expect(201).at("/assistance"))
                .isEqualTo("0.00");
        service.put(path + "/F1", DISEASE).expect(201);

        Reply due = service.get("/adjustments?state=DUE&personId=" + person);
        assertThat(due.items("settlementId")).containsExactly("S2");
        assertThat(due.items("cause")).containsExactly("FILING");
        assertThat(due.items("causeRef")).containsExactly("F1");
        service.delete(path + "/F1").expect(204);
        assertThat(service.get("/adjustments?state=DUE&personId=" + person).items("settlementId"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "kind, absent, /kind, MISSING_FIELD",
        "kind, '\"DISEASE\"', /kind, NOT_ONE_OF",
        "kind, '\"CONSENT\"', /diseaseCode, DETAIL_DOES_NOT_FIT",
        "kind, '\"OUT_OF_CATALOGUE_APPROVAL\"', /institutionId, MISSING_FIELD",
        "from, absent, /from, MISSING_FIELD",
        "to, '\"2022-12-31\"', /to, DATES_CROSS",
        "diseaseCode, absent, /diseaseCode, MISSING_FIELD",
        "diseaseCode, '\"尿毒症\"', /diseaseCode, INVALID_DISEASE_CODE",
        "diseaseCode, '\"\u200B\"', /diseaseCode, INVALID_DISEASE_CODE",
        "care, absent, /care, MISSING_FIELD",
        "care, '\"OUTPATIENT\"', /care, NOT_ONE_OF",
        "division, '\"450102\"', /division, DETAIL_DOES_NOT_FIT",
        "division, '\"4501\"', /division, INVALID_VALUE",
        "number, '\"a\\u0007\"', /number, INVALID_VALUE",
        "filingId, '\"F2\"', /filingId, INVALID_VALUE",
        "reason, '\"x\"', /reason, UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String pointer, String code) {
        service.put(path + "/F1", DISEASE.withJson(field, value)).isInvalid(pointer, code);

        assertThat(service.get(path).items("kind")).isEmpty();
    }
}
