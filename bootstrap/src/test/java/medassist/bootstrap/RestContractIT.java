package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import medassist.bootstrap.Client.Reply;
import medassist.domain.recipient.IdNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What integrators rely on, through HTTP. */
class RestContractIT {

    private static final String SETTLEMENTS = "/api/v1/settlements";

    private final Client client = RunningService.shared().client();
    private String unique = "";
    private String person = "";

    @BeforeEach
    void registerAPersonOfItsOwn() {
        unique = Long.toString(System.nanoTime(), 36);
        person = "P-" + unique;
        client.registerInstitution("H-REST", true);
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_ALLOWANCE")
                        .put("from", "2022-06-01")
                        .put("issuer", "CIVIL_AFFAIRS"));
    }

    @Test
    void settlesOnceAndReplaysTheSameContent() {
        Reply first = client.postJson(SETTLEMENTS, claim());
        Reply again = client.postJson(SETTLEMENTS, reordered(claim()));
        Reply other = client.postJson(
                SETTLEMENTS, claim().put("outOfCatalogue", "1999.00").put("overLimit", "501.00"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(SETTLEMENTS + "/H-REST/S-" + unique);
        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(first.json().path("state").asText()).isEqualTo("POSTED");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("SETTLEMENT_ID_REUSED");
        assertThat(client.ledger(person, 2023).path("version").asInt()).isEqualTo(1);
        assertThat(decided(client.get(first.header("Location")))).isEqualTo(first.json());
    }

    @Test
    void explainsEveryStepInTheLanguageAskedFor() {
        Reply chinese = client.postJson(SETTLEMENTS + "/quotes", claim());
        Reply english = client.postJson(SETTLEMENTS + "/quotes", claim(), "Accept-Language", "en");

        assertThat(chinese.json().path("state").asText()).isEqualTo("QUOTED");
        assertThat(chinese.json().path("postedAt").isNull()).isTrue();
        assertThat(chinese.json().path("policy").path("document").asText()).isEqualTo("聊政办发〔2022〕5号");
        assertThat(chinese.json().path("explanation").toString()).contains("三(四)1", "70%", "10500.00 元");
        assertThat(english.json().path("explanation").toString()).contains("Medical assistance is 10500.00 yuan");
        JsonNode regular = chinese.json().path("benefits").path(0);
        assertThat(regular.path("class").asText()).isEqualTo("poverty");
        assertThat(regular.path("pools").path(0).path("paidAfter").asText()).isEqualTo("10500.00");
    }

    @Test
    void namesWhyNothingIsPaid() {
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "ORPHAN")
                        .put("from", "2022-06-01"));

        JsonNode reasons =
                client.postJson(SETTLEMENTS + "/quotes", claim()).json().path("reasons");

        assertThat(reasons.path(0).path("code").asText()).isEqualTo("NO_STANDARD");
        assertThat(reasons.path(0).path("detail").asText()).contains("三(四)");
    }

    @Test
    void replaysAnswersUnderAnIdempotencyKey() {
        Reply first = client.postJson(SETTLEMENTS, claim(), "Idempotency-Key", unique);
        Reply again = client.postJson(SETTLEMENTS, claim(), "Idempotency-Key", unique);
        Reply reused =
                client.postJson(SETTLEMENTS, claim().put("settlementId", "S2-" + unique), "Idempotency-Key", unique);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(client.ledger(person, 2023).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void takesASettlementBackOnce() {
        Reply settled = client.postJson(SETTLEMENTS, claim());
        String reversal = settled.header("Location") + "/reversal";
        Reply stale = client.postJson(reversal, reason(), "If-Match", "\"something else\"");
        Reply taken = client.postJson(reversal, reason(), "If-Match", settled.header("ETag"));
        Reply again = client.postJson(reversal, reason());

        assertThat(stale.status()).isEqualTo(412);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("state").asText()).isEqualTo("REVERSED");
        assertThat(taken.json().path("reversedAt").asText()).isNotEmpty();
        assertThat(taken.header("ETag")).isNotEqualTo(settled.header("ETag"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(taken.json());
        JsonNode ledger = client.ledger(person, 2023);
        assertThat(ledger.path("inPolicyBurden").asText()).isEqualTo("0.00");
        assertThat(ledger.path("pools")).isEmpty();
        assertThat(client.entries(person, 2023))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("SETTLEMENT", "REVERSAL");
        assertThat(client.postJson(SETTLEMENTS + "/H-REST/none/reversal", reason())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S|1", "S+1", "S/1", "S%41", "S?1#x", "{S}"})
    void findsAndReversesASettlementWhateverItsIdIsMadeOf(String id) {
        Reply settled = client.postJson(SETTLEMENTS, claim().put("settlementId", id + unique));

        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
        assertThat(decided(client.get(settled.header("Location")))).isEqualTo(settled.json());
        assertThat(client.postJson(settled.header("Location") + "/reversal", reason())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesASettlementBackOnceUnderAnIdempotencyKeyAndIfMatchToo() {
        Reply settled = client.postJson(SETTLEMENTS, claim());
        String reversal = settled.header("Location") + "/reversal";
        String[] headers = {"Idempotency-Key", "R" + unique, "If-Match", settled.header("ETag")};
        Reply stale =
                client.postJson(reversal, reason(), "Idempotency-Key", "R" + unique, "If-Match", "\"something else\"");
        Reply taken = client.postJson(reversal, reason(), headers);
        Reply again = client.postJson(reversal, reason(), headers);
        Reply unknown = client.postJson(SETTLEMENTS + "/H-REST/none/reversal", reason(), "If-Match", "\"x\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(taken.text());
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void listsSettlementsPageByPage() {
        for (int day = 1; day <= 3; day++) {
            client.postJson(
                    SETTLEMENTS,
                    claim().put("settlementId", "S" + day + "-" + unique).put("settledOn", "2023-05-0" + day));
        }
        client.postJson(SETTLEMENTS + "/H-REST/S2-" + unique + "/reversal", reason());
        String path = SETTLEMENTS + "?personId=" + person + "&institutionId=H-REST";
        JsonNode first = client.get(path + "&limit=2").json();
        JsonNode second = client.get(
                        path + "&limit=2&after=" + first.path("next").asText())
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("items").path(1).path("state").asText()).isEqualTo("REVERSED");
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(client.get(path + "&state=POSTED").json().path("items")).hasSize(2);
        assertThat(client.get(path + "&from=2023-05-02&to=2023-05-02").json().path("items"))
                .hasSize(1);
        assertProblem(client.get(path + "&from=2023-02-30"), 400, "INVALID_REQUEST");
        assertProblem(client.get(path + "&state=GONE"), 400, "INVALID_REQUEST");
        assertProblem(client.get(path + "&after=nowhere"), 400, "INVALID_REQUEST");
        assertProblem(client.get(path + "&after=2023-02-31~X"), 400, "INVALID_REQUEST");
    }

    @Test
    void readsTheJournalPageByPage() {
        for (int i = 0; i < 3; i++) {
            client.postJson(SETTLEMENTS, claim().put("settlementId", "S" + i + "-" + unique));
        }
        String path = "/api/v1/persons/" + person + "/ledgers/2023/entries?jurisdiction=371500&limit=2";
        JsonNode first = client.get(path).json();
        JsonNode second =
                client.get(path + "&after=" + first.path("next").asText()).json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("items").path(0).path("sequence").asInt()).isEqualTo(3);
        assertThat(second.path("items").path(0).path("by").asText()).isEqualTo("H-REST");
    }

    @Test
    void keepsPersonsAndCertificationsAsTheyWerePut() {
        ObjectNode body = Client.person("1961-04-02", "F").put("township", "某镇");
        Reply known = client.put("/api/v1/persons/" + person, body);
        JsonNode read = client.get("/api/v1/persons/" + person).json();
        JsonNode certifications =
                client.get("/api/v1/persons/" + person + "/certifications").json();

        assertThat(known.status()).isEqualTo(200);
        assertThat(read.path("township").asText()).isEqualTo("某镇");
        assertThat(read.path("idNumber").asText())
                .isEqualTo(IdNumber.masked(body.path("idNumber").asText()));
        assertThat(certifications.path("items").path(0).path("category").asText())
                .isEqualTo("SUBSISTENCE_ALLOWANCE");
        assertThat(certifications.path("items").path(0).path("to").isNull()).isTrue();
        assertThat(client.get("/api/v1/persons/nobody").status()).isEqualTo(404);
        assertThat(client.put(
                                "/api/v1/persons/nobody/certifications/C1",
                                Client.object().put("category", "ORPHAN").put("from", "2022-06-01"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1} → {2} {3}")
    @CsvSource({
        "totalFee, '\"50000.001\"', /totalFee, TOO_MANY_DECIMALS",
        "totalFee, '\"-1.00\"', /totalFee, NEGATIVE_AMOUNT",
        "totalFee, '\"1e3\"', /totalFee, NOT_AN_AMOUNT",
        "totalFee, '\"99999999999999\"', /totalFee, AMOUNT_TOO_LARGE",
        "totalFee, 50000.00, /totalFee, AMOUNT_NOT_A_STRING",
        "totalFee, null, /totalFee, MISSING_FIELD",
        "paid, '{\"basic\": \"1.999\"}', /paid/basic, TOO_MANY_DECIMALS",
        "paid, '{\"basics\": \"1.99\"}', /paid/basics, UNKNOWN_FIELD",
        "settledOn, '\"2023-02-30\"', /settledOn, INVALID_DATE",
        "settledOn, '\"01.05.2023\"', /settledOn, INVALID_DATE",
        "settledOn, '\"20230501\"', /settledOn, INVALID_DATE",
        "settledOn, '\"2023-5-1\"', /settledOn, INVALID_DATE",
        "settledOn, 19478, /settledOn, INVALID_DATE",
        "emergency, '\"yes\"', /emergency, INVALID_VALUE",
        "diseaseCode, '\"乳腺癌\"', /diseaseCode, INVALID_DISEASE_CODE",
        "settledOn, null, /settledOn, MISSING_FIELD",
        "admittedOn, '\"2023-05-02\"', /settledOn, DATES_CROSS",
        "careType, '\"HOSPITAL\"', /careType, NOT_ONE_OF",
        "jurisdiction, '\"37150\"', /jurisdiction, INVALID_VALUE",
        "settlementId, '\"has space\"', /settlementId, INVALID_VALUE",
        "settlementId, '\"\"', /settlementId, INVALID_VALUE",
        "surprise, 1, /surprise, UNKNOWN_FIELD"
    })
    void refusesAFieldByName(String field, String value, String pointer, String code) {
        ObjectNode body = claim();
        body.set(field, Client.parse(value));

        Reply reply = client.postJson(SETTLEMENTS, body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
        assertThat(reply.pointer()).isEqualTo(pointer);
        assertThat(reply.fieldCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} = {1} → {2} {3}")
    @CsvSource({
        "idNumber, '\"371500196104029921\"', /idNumber, INVALID_ID_NUMBER",
        "birthDate, '\"1961-04-03\"', /idNumber, ID_NUMBER_DISAGREES",
        "sex, '\"M\"', /idNumber, ID_NUMBER_DISAGREES",
        "sex, '\"X\"', /sex, NOT_ONE_OF",
        "name, '\"\"', /name, INVALID_VALUE",
        "name, null, /name, MISSING_FIELD",
        "jurisdiction, '\"聊城\"', /jurisdiction, INVALID_VALUE",
        "fax, '\"1\"', /fax, UNKNOWN_FIELD"
    })
    void refusesAFieldOfAPersonByName(String field, String value, String pointer, String code) {
        ObjectNode body = Client.person("1961-04-02", "F");
        body.set(field, Client.parse(value));

        Reply reply = client.put("/api/v1/persons/X-" + unique, body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.pointer()).isEqualTo(pointer);
        assertThat(reply.fieldCode()).isEqualTo(code);
        assertThat(client.get("/api/v1/persons/X-" + unique).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1} → {2} {3}")
    @CsvSource({
        "to, '\"2022-05-31\"', /to, DATES_CROSS",
        "from, null, /from, MISSING_FIELD",
        "category, '\"POOR\"', /category, NOT_ONE_OF",
        "category, '\"DISABLED\"', /disability, DETAIL_MISSING",
        "exitYear, 2016, /exitYear, DETAIL_DOES_NOT_FIT",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 5}', /disability/grade, INVALID_VALUE",
        "disability, '{\"type\": \"MENTAL\", \"grade\": 3}', /disability, DETAIL_DOES_NOT_FIT"
    })
    void refusesAFieldOfACertificationByName(String field, String value, String pointer, String code) {
        ObjectNode body = Client.object().put("category", "SUBSISTENCE_MARGIN").put("from", "2022-06-01");
        body.set(field, Client.parse(value));

        Reply reply = client.put("/api/v1/persons/" + person + "/certifications/C2", body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.pointer()).isEqualTo(pointer);
        assertThat(reply.fieldCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource({
        "totalFee, '\"50000.01\"', AMOUNTS_DO_NOT_ADD_UP",
        "paid, '{\"basic\": \"50000.01\"}', PAID_EXCEEDS_TOTAL",
        "personId, '\"nobody\"', UNKNOWN_PERSON",
        "institutionId, '\"nowhere\"', UNKNOWN_INSTITUTION",
        "jurisdiction, '\"450600\"', JURISDICTION_DIFFERS",
        "settledOn, '\"2022-12-26\"', NO_POLICY_IN_FORCE"
    })
    void refusesByRule(String field, String value, String code) {
        ObjectNode body = claim();
        body.set(field, Client.parse(value));

        Reply reply = client.postJson(SETTLEMENTS, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:medassist:problem:" + code);
        assertThat(reply.pointer()).startsWith("/");
        assertThat(client.ledger(person, 2023).path("version").asInt()).isZero();
    }

    @Test
    void answersEveryOtherErrorAsAProblemDocument() {
        assertProblem(client.post(SETTLEMENTS, "{bad"), 400, "MALFORMED_JSON");
        assertProblem(client.post(SETTLEMENTS, "[]"), 400, "MALFORMED_JSON");
        assertProblem(client.post(SETTLEMENTS, ""), 400, "MALFORMED_JSON");
        assertProblem(client.get("/api/v1/nothing"), 404, "NOT_FOUND");
        assertProblem(client.post("/api/v1/persons/" + person, "{}"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(client.post(SETTLEMENTS, "x", "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(client.post(SETTLEMENTS, "{\"a\": \"" + "x".repeat(11_000_000) + "\"}"), 413, "BODY_TOO_LARGE");
        assertProblem(client.get("/api/v1/persons/%20"), 400, "INVALID_REQUEST");
        assertProblem(
                client.postJson(SETTLEMENTS, claim(), "Idempotency-Key", "k".repeat(300)), 400, "INVALID_REQUEST");
        assertProblem(client.get("/api/v1/persons/" + person + "/ledgers/2023"), 400, "INVALID_REQUEST");
        assertProblem(
                client.get("/api/v1/persons/" + person + "/ledgers/abc?jurisdiction=371500"), 400, "INVALID_REQUEST");
        assertProblem(client.get("/api/v1/persons/" + person + "/ledgers/2023?jurisdiction=x"), 400, "INVALID_REQUEST");
        assertThat(client.get("/api/v1/nothing", "Accept-Language", "en")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Not found");
    }

    @Test
    void setsAParameterByTwoPeople() {
        String path = "/api/v1/parameters/371500/subsidy.county.371502.exit-2014-2015";
        ObjectNode body = reason();
        body.putArray("values")
                .addObject()
                .put("from", "2024-01-01")
                .put("value", System.nanoTime() % 30 + "." + System.nanoTime() % 100 + "%")
                .put("source", "某号文 " + unique);
        Reply waiting = client.put(path, body, "MedAssist-Operator", "zhang");
        String act = waiting.header("Location");
        ObjectNode decision =
                reason().put("digest", waiting.json().path("digest").asText());

        assertThat(waiting.status()).as(waiting.text()).isEqualTo(202);
        assertThat(client.get(act).json()).isEqualTo(waiting.json());
        assertProblem(
                client.postJson(act + "/approval", decision, "MedAssist-Operator", "zhang"),
                403,
                "SAME_PERSON_DECIDES");
        Reply approved = client.postJson(act + "/approval", decision, "MedAssist-Operator", "li");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().path("state").asText()).isEqualTo("APPROVED");
        assertThat(client.get(act).json()).isEqualTo(approved.json());
        assertThat(client.get(path).json().path("values").path(0).path("source").asText())
                .isEqualTo("某号文 " + unique);
        assertThat(client.put(path, body).status()).isEqualTo(200);
    }

    @Test
    void showsItsHealthItsDocumentAndAPageToTryIt() {
        assertThat(client.get("/health/liveness").json().path("status").asText())
                .isEqualTo("UP");
        assertThat(client.get("/health/readiness").json().path("status").asText())
                .isEqualTo("UP");
        assertThat(client.get("/openapi.yaml").text())
                .startsWith("openapi: 3")
                .contains(
                        "/api/v1/settlements:", "/api/v1/persons/{personId}/ledgers/{year}/entries:", "inPolicyBurden");
        assertThat(client.get("/docs").text()).contains("/docs/start.js");
        assertThat(client.get("/docs/start.js").text()).contains("/openapi.yaml");
        assertThat(client.get("/docs/assets/swagger-ui-bundle.js").status()).isEqualTo(200);
    }

    @Test
    void countsWhatItDoesAndNamesNobody() {
        client.ledger(person, 2023);
        client.get("/api/v1/persons/" + person + "/nothing");

        Reply metrics = client.get("/metrics");

        assertThat(metrics.status()).as(metrics.text()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.text())
                .containsPattern("(?m)^http_server_requests_seconds_count\\{.*"
                        + "uri=\"/api/v1/persons/\\{personId}/ledgers/\\{year}.* [1-9]")
                .contains("# TYPE jvm_memory_used_bytes gauge", "hikaricp_connections_active{")
                .doesNotContain(person);
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("detail").asText()).isNotEmpty();
    }

    private ObjectNode claim() {
        ObjectNode claim = Client.object()
                .put("settlementId", "S-" + unique)
                .put("personId", person)
                .put("jurisdiction", "371500")
                .put("institutionId", "H-REST")
                .put("careType", "INPATIENT")
                .put("settledOn", "2023-05-01")
                .put("totalFee", "50000.00")
                .put("outOfCatalogue", "2000.00")
                .put("overLimit", "500.00")
                .put("preSelfPay", "1500.00")
                .put("inScope", "46000.00");
        claim.putObject("paid").put("basic", "28000.00").put("criticalIllness", "3000.00");
        return claim;
    }

    /** What is looked up of a settlement, but for what was found since it was decided. */
    private static JsonNode decided(Reply found) {
        return ((ObjectNode) found.json()).without(List.of("adjustments", "assistanceNow"));
    }

    /** The same content, written in another way. */
    private static ObjectNode reordered(ObjectNode claim) {
        ObjectNode reordered = Client.object();
        reordered.set("paid", claim.remove("paid"));
        reordered.setAll(claim);
        return reordered.put("totalFee", "50000").put("emergency", false);
    }

    private static ObjectNode reason() {
        return Client.object().put("reason", "输入错误");
    }
}
