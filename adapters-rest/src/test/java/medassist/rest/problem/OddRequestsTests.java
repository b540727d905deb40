package medassist.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.rest.Reply;
import medassist.rest.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no address understands, whatever they are about. */
class OddRequestsTests {

    private static final String JSON = "Content-Type: application/json";

    private final RestService service = RestService.shared();

    @AfterEach
    void bringTheStoresBack() {
        service.stores().setAway(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bad", "{\"settlementId\": \"S\"", "[]", "\"text\"", "1", "null", "\uFEFF{"})
    void refusesABodyThatIsNoJsonObject(String body) {
        Reply reply = service.send("POST", "/settlements", body, JSON);

        reply.isProblem(400, "MALFORMED_JSON");
        reply.isJson("/errors", "[]");
    }

    @Test
    void refusesABodyThatIsEmpty() {
        service.send("POST", "/settlements", "", JSON).isProblem(400, "MALFORMED_JSON");
        service.send("PUT", "/institutions/H1", "", JSON).isProblem(400, "MALFORMED_JSON");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String large = "{\"a\": \"" + "x".repeat(1_100_000) + "\"}";

        service.send("POST", "/settlements", large, JSON).isProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesABodyThatIsNestedTooDeeply() {
        service.send("POST", "/settlements", "{\"a\": " + "[".repeat(100_000), JSON)
                .expect(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
    })
    void takesNothingButJson(String type) {
        service.send("POST", "/settlements", "x", "Content-Type: " + type).isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void takesJsonWhateverItsCharacterSetIsSaidToBe() {
        service.send("POST", "/settlements", "{}", "Content-Type: application/json; charset=utf-8")
                .isProblem(400, "INVALID_REQUEST");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /persons/P1, 'GET, PUT'",
        "DELETE, /persons/P1, 'GET, PUT'",
        "PUT, /settlements, 'GET, POST'",
        "DELETE, /settlements/H1/S1, GET",
        "GET, /settlements/H1/S1/reversal, POST",
        "POST, /policies, GET",
        "PATCH, /institutions/H1, 'GET, PUT'"
    })
    void saysWhichMethodsAnAddressKnows(String method, String path, String allowed) {
        Reply reply = service.send(method, path, "{}", JSON).isProblem(405, "METHOD_NOT_ALLOWED");

        assertThat(String.join(", ", reply.response().headers().allValues("Allow"))
                        .split(", ?"))
                .contains(allowed.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settlement", "/settlements/", "/settlements/H1", "/person", "//api/v2/settlements", "//"})
    void knowsNoOtherAddress(String path) {
        Reply reply = service.get(path);

        assertThat(reply.status()).as(reply.text()).isIn(200, 404);
        if (!path.equals("/settlements/")) {
            reply.isProblem(404, "NOT_FOUND");
        }
    }

    @Test
    void saysHowToAskForASettlement() {
        Reply hint = service.get("/settlements/DEMO-1", "Accept-Language: en").isProblem(404, "NOT_FOUND");

        assertThat(hint.at("/detail"))
                .contains("/settlements/{institutionId}/{settlementId}", "/settlements?settlementId=");
        assertThat(service.get("/settlements/DEMO-1").at("/detail"))
                .contains("/settlements/{institutionId}/{settlementId}", "/settlements?settlementId=");
    }

    @Test
    void answersInJsonOnly() {
        service.get("/policies", "Accept: application/xml").isProblem(406, "NOT_ACCEPTABLE");
        service.get("/policies", "Accept: application/json").expect(200);
        service.get("/policies", "Accept: text/html, */*;q=0.1").expect(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "en, Not found",
        "en-US, Not found",
        "'en;q=0.5, zh;q=0.4', Not found",
        "'zh;q=0.1, en', Not found",
        "'fr, en;q=0.5', Not found",
        "zh, 没有找到",
        "zh-TW, 没有找到",
        "'zh;q=0.9, en;q=0.8', 没有找到",
        "fr, 没有找到",
        "*, 没有找到",
        "x;y;z, 没有找到"
    })
    void answersInTheLanguageAskedFor(String languages, String title) {
        Reply reply = service.get("/nothing", "Accept-Language: " + languages).isProblem(404, "NOT_FOUND");

        assertThat(reply.at("/title")).isEqualTo(title);
    }

    @Test
    void namesTheAddressWithoutItsQuestion() {
        assertThat(service.get("/settlements?limit=0").at("/instance")).isEqualTo("/api/v1/settlements");
    }

    @Test
    void asksToComeAgainWhileTheStoresAreAway() {
        service.stores().setAway(true);

        Reply read = service.get("/persons/P1").isProblem(503, "DEPENDENCY_UNAVAILABLE");
        Reply written = service.put("/institutions/H1", """
                {"name": "医院", "admdvs": "999900", "level": "TERTIARY", "designated": []}
                """).isProblem(503, "DEPENDENCY_UNAVAILABLE");
        Reply settled = service.post(
                        "/settlements", RestService.claim("P1", "H1", "S-away", "1"), "Idempotency-Key: away")
                .isProblem(503, "DEPENDENCY_UNAVAILABLE");

        assertThat(read.header("Retry-After")).isEqualTo("5");
        assertThat(written.header("Retry-After")).isEqualTo("5");
        assertThat(settled.header("Retry-After")).isEqualTo("5");
        service.stores().setAway(false);
        service.post("/settlements", RestService.claim("P1", "H1", "S-away", "1"), "Idempotency-Key: away")
                .expect(201);
    }

    @Test
    void listsWhatIsAllowedWhereAValueIsNotOneOfThose() {
        Reply reply = service.put("/persons/P9", "{\"sex\": \"X\"}", "Accept-Language: en");

        reply.isInvalid("/sex", "NOT_ONE_OF");
        assertThat(reply.at("/errors/0/detail")).isEqualTo("must be one of M, F");
        assertThat(reply.at("/detail")).isEqualTo("/sex: must be one of M, F");
    }
}
