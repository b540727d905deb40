package medassist.rest.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;

/** Merging two numbers of one human being over HTTP, in a city that pays 70 % up to 1,000 yuan a year. */
class MergesTests {

    private static final String ZHANG = "MedAssist-Operator: zhang";

    private final RestService service = RestService.shared();
    private final String first = registered();
    private final String second = registered();

    @Test
    void makesOneLedgerOfBothOnceAnotherPersonHasApproved() {
        String hospital = service.hospital();
        service.post("/settlements", RestService.claim(first, hospital, first, "1000"))
                .expect(201);
        service.post("/settlements", RestService.claim(second, hospital, second, "1000"))
                .expect(201);

        Reply waiting = merge(second, first).expect(202);
        assertThat(waiting.header("Location")).isEqualTo("/api/v1/pending/" + waiting.at("/id"));
        waiting.isJson("/document", """
                {"personId": "%s", "into": "%s",
                 "ledgers": [{"jurisdiction": "999900", "year": "2023", "inPolicyBurden": "1000.00", "assistance": "700.00"}]}
                """.formatted(second, first));
        assertThat(waiting.at("/description"))
                .isEqualTo("将人员编号 %s 并入 %s；并入 999900 的 2023 年度台账：政策范围内个人负担 1000.00 元，救助金额 700.00 元"
                        .formatted(second, first));
        assertThat(service.get("/persons/" + second).at("/mergedInto")).isEqualTo("absent");
        approve(waiting);

        assertThat(service.get("/persons/" + second).at("/mergedInto")).isEqualTo(first);
        service.get("/persons/" + first).isJson("/merged", "[\"%s\"]".formatted(second));
        Reply one = service.get("/persons/" + first + "/ledgers/2023?jurisdiction=999900");
        Reply same = service.get("/persons/" + second + "/ledgers/2023?jurisdiction=999900");
        assertThat(one.at("/assistance")).isEqualTo("1400.00");
        assertThat(one.at("/mergedInto")).isEqualTo("null");
        assertThat(same.at("/assistance")).isEqualTo("1400.00");
        assertThat(same.at("/personId")).isEqualTo(second);
        assertThat(same.at("/mergedInto")).isEqualTo(first);
        assertThat(service.get("/persons/" + first + "/ledgers/2023/entries?jurisdiction=999900")
                        .items("otherPersonId"))
                .contains(second);
        Reply due = service.get("/adjustments?state=DUE&personId=" + second);
        assertThat(due.items("cause")).containsExactly("MERGE");
        assertThat(due.items("dueToPerson")).containsExactly("-400.00");
        Reply again = merge(second, first).expect(200);
        again.isJson("{\"personId\": \"%s\", \"mergedInto\": \"%s\"}".formatted(second, first));
        assertThat(again.isReplayed()).isTrue();
    }

    @Test
    void refusesByName() {
        merge(second, second).isProblem(422, "MERGES_WITH_ITSELF");
        merge("nobody", second).isProblem(422, "UNKNOWN_PERSON");
        merge(second, "nobody").isProblem(422, "UNKNOWN_PERSON");
        merge(second, service.poorPerson()).isProblem(422, "ID_NUMBERS_DIFFER");
        String third = registered();
        approve(merge(third, first).expect(202));
        merge(third, second).isProblem(409, "ALREADY_MERGED");
        merge(second, third).isProblem(409, "TARGET_IS_MERGED");
        merge(first, second).isProblem(409, "HAS_MERGED_NUMBERS");
        service.post("/persons/" + second + "/merges", "{}", ZHANG).isInvalid("/into", "MISSING_FIELD");
    }

    private Reply merge(String number, String into) {
        return service.post(
                "/persons/" + number + "/merges", "{\"into\": \"%s\", \"reason\": \"同一人\"}".formatted(into), ZHANG);
    }

    private void approve(Reply waiting) {
        service.post(
                        "/pending/" + waiting.at("/id") + "/approval",
                        "{\"digest\": \"%s\", \"reason\": \"核对无误\"}".formatted(waiting.at("/digest")),
                        "MedAssist-Operator: wang")
                .expect(200);
        service.medAssist().carryingOutActs().carryOut();
    }

    private String registered() {
        String id = service.unique("P-");
        service.put("/persons/" + id + "?mayShareIdNumber=true", """
                        {"name": "王", "idNumber": "330783197001017750", "birthDate": "1970-01-01", "sex": "M",
                         "jurisdiction": "999900", "insurance": "RESIDENT"}
                        """).expect(201);
        service.put("/persons/" + id + "/certifications/C1", """
                        {"category": "SUBSISTENCE_ALLOWANCE", "from": "2020-01-01"}
                        """).expect(201);
        return id;
    }
}
