package medassist.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what to whom, and who is believed to have. */
class AuditTests {

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();
    private final String clerk = service.unique("clerk-");

    private Reply reverse(String... headers) {
        return service.post("/settlements/" + hospital + "/S1/reversal", "{\"reason\": \"误操作\"}", headers);
    }

    @Test
    void tellsWhoDidWhatToWhom() {
        service.settle(person, hospital, "S1", "1000");
        reverse("MedAssist-Operator: " + clerk, "Idempotency-Key: " + person, "X-Forwarded-For: 10.9.8.7")
                .expect(200);

        service.get("/audit?actor=" + clerk).expect(200).isJson("""
                {"items": [{"at": "2023-06-15T02:03:04.000005Z", "actor": "%s", "origin": "REST 127.0.0.1",
                            "request": "Idempotency-Key %s", "action": "REVERSE", "personId": "%s",
                            "subject": "%s/S1", "reason": "误操作"}],
                 "next": null}
                """.formatted(clerk, person, person, hospital));
        assertThat(service.get("/audit?personId=" + person).items("action"))
                .containsExactly("REGISTER_PERSON", "CERTIFY", "SETTLE", "REVERSE");
        assertThat(service.get("/audit?personId=" + person + "&actor=" + hospital)
                        .items("action"))
                .containsExactly("SETTLE");
    }

    @Test
    void readsTheTrailPageByPage() {
        service.settle(person, hospital, "S1", "1000");

        Reply first = service.get("/audit?limit=2&personId=" + person);
        Reply second = service.get("/audit?limit=2&personId=" + person + "&after=" + first.at("/next"));

        assertThat(first.items("action")).containsExactly("REGISTER_PERSON", "CERTIFY");
        assertThat(second.items("action")).containsExactly("SETTLE");
        assertThat(second.at("/next")).isEqualTo("null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', /personId, MISSING_FIELD",
        "?personId=&actor=, /personId, MISSING_FIELD",
        "?personId=a%20b, /personId, INVALID_VALUE",
        "?actor=%E5%8F%B7, /actor, INVALID_VALUE",
        "?actor=a&limit=0, /limit, INVALID_VALUE",
        "?actor=a&limit=1001, /limit, INVALID_VALUE",
        "?actor=a&after=-1, /after, INVALID_VALUE"
    })
    void refusesAnOddQuestion(String question, String pointer, String code) {
        service.get("/audit" + question).isInvalid(pointer, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no code",
                "12345678901234567890123456789012345678901234567890123456789012345",
                "11010519491231002X"
            })
    void believesNoOperatorWhoseNameIsNoCodeOrAnIdentityNumber(String operator) {
        service.settle(person, hospital, "S1", "1000");

        reverse("MedAssist-Operator: " + operator).isInvalid("/MedAssist-Operator", "INVALID_VALUE");

        assertThat(service.get("/settlements/" + hospital + "/S1").at("/state")).isEqualTo("POSTED");
    }
}
