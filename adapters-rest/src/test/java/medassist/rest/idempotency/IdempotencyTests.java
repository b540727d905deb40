package medassist.rest.idempotency;

import static medassist.rest.RestService.claim;
import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Body;
import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent again under their key, and keys that are used for something else. */
class IdempotencyTests {

    private static final String SETTLEMENTS = "/settlements";

    private final RestService service = RestService.shared();
    private final String person = service.poorPerson();
    private final String hospital = service.hospital();
    private final Body claim = claim(person, hospital, "S1", "1000");
    private final String key = "Idempotency-Key: " + service.unique("key-");

    @Test
    void repliesWithTheFirstAnswerToTheByte() {
        Reply first = service.post(SETTLEMENTS, claim, key).expect(201);
        service.reverse(hospital, "S1");

        Reply again = service.post(SETTLEMENTS, claim, key).expect(201);

        assertThat(first.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.text()).as("as it was then").isEqualTo(first.text());
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(again.header(header)).as(header).isNotEmpty().isEqualTo(first.header(header));
        }
    }

    @Test
    void takesTheSameContentForTheSameHoweverItIsWritten() {
        service.post(SETTLEMENTS, claim, key).expect(201);

        Reply again = service.post(SETTLEMENTS, claim.with("inScope", "1000.0").withJson("visitId", "null"), key);

        again.expect(201);
        assertThat(again.isReplayed()).isTrue();
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherContent() {
        service.post(SETTLEMENTS, claim, key).expect(201);

        service.post(SETTLEMENTS, claim.with("settlementId", "S2"), key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");

        service.get(SETTLEMENTS + "/" + hospital + "/S2").isProblem(404, "NOT_FOUND");
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherAddress() {
        service.post(SETTLEMENTS, claim, key).expect(201);
        service.post(SETTLEMENTS, claim.with("settlementId", "S2")).expect(201);
        String reason = "{\"reason\": \"x\"}";
        String clerk = "MedAssist-Operator: clerk";

        service.post(SETTLEMENTS + "/" + hospital + "/S1/reversal", reason, key + "b", clerk)
                .expect(200);
        service.post(SETTLEMENTS + "/" + hospital + "/S2/reversal", reason, key + "b", clerk)
                .isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        service.post(SETTLEMENTS, claim, key, "MedAssist-Operator: clerk-1").expect(201);

        Reply other = service.post(SETTLEMENTS, claim.with("settlementId", "S2"), key, "MedAssist-Operator: clerk-2");

        other.expect(201);
        assertThat(other.isReplayed()).isFalse();
        assertThat(other.at("/settlementId")).isEqualTo("S2");
    }

    @Test
    void keepsTheKeysOfInstitutionsApartThatNameNobody() {
        String other = service.hospital();
        service.post(SETTLEMENTS, claim, key).expect(201);

        Reply reply = service.post(SETTLEMENTS, claim.with("institutionId", other), key)
                .expect(201);

        assertThat(reply.at("/institutionId")).isEqualTo(other);
    }

    @Test
    void repliesWithARefusalToo() {
        Body unknown = claim.with("personId", service.unique("P-"));
        Reply first = service.post(SETTLEMENTS, unknown, key).isProblem(422, "UNKNOWN_PERSON");
        service.put("/persons/" + unknown.json().path("personId").asText(), """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "999900", "insurance": "NONE"}
                """).expect(201);

        Reply again = service.post(SETTLEMENTS, unknown, key).isProblem(422, "UNKNOWN_PERSON");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.isReplayed()).isTrue();
        service.post(SETTLEMENTS, unknown, key + "-new").expect(201);
    }

    @Test
    void saysOfAReplayOfAReplayThatItIsOne() {
        service.post(SETTLEMENTS, claim).expect(201);

        Reply first = service.post(SETTLEMENTS, claim, key).expect(201);
        Reply again = service.post(SETTLEMENTS, claim, key).expect(201);

        assertThat(first.isReplayed())
                .as("the settlement had been posted without a key")
                .isTrue();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void keepsTheAnswersToRequestsThatConcernNoPersonToo() {
        service.settle(person, hospital, "S1", "1000");
        String application = """
                {"institutionId": "%s", "jurisdiction": "999900", "month": "2023-05", "clearingType": "INPATIENT"}
                """.formatted(hospital);

        Reply first = service.post("/clearing/applications", application, key).expect(201);
        Reply again = service.post("/clearing/applications", application, key).expect(201);
        Reply other = service.post("/clearing/applications", application.replace("2023-05", "2023-06"), key);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.isReplayed()).isTrue();
        other.isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        service.post("/clearing/applications", application).isProblem(409, "NOTHING_TO_CLEAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb"})
    void refusesAKeyThatIsNone(String text) {
        service.post(SETTLEMENTS, claim, "Idempotency-Key: " + text).isInvalid("/Idempotency-Key", "INVALID_VALUE");

        service.get(SETTLEMENTS + "/" + hospital + "/S1").isProblem(404, "NOT_FOUND");
    }

    @Test
    void takesKeysOf255Characters() {
        service.post(SETTLEMENTS, claim, "Idempotency-Key: " + "k".repeat(256))
                .isInvalid("/Idempotency-Key", "INVALID_VALUE");
        service.post(SETTLEMENTS, claim, "Idempotency-Key: " + "k".repeat(255)).expect(201);
    }

    @Test
    void namesTheKeyInTheJournalAndTheAuditTrail() {
        service.post(SETTLEMENTS, claim, key).expect(201);

        String entries = "/persons/" + person + "/ledgers/2023/entries?jurisdiction=999900";
        assertThat(service.get(entries).items("request")).containsExactly(key.replace(":", ""));
        assertThat(service.get("/audit?actor=" + hospital).items("request")).containsExactly(key.replace(":", ""));
    }
}
