package medassist.hisfeed.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.message.Transaction;
import medassist.tabular.ZippedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as they come over HTTP: how they are wrapped, what is refused unread, and how files are given. */
class FeedControllerTests {

    private static final Counter COUNTER = Counter.national();
    private static final String KEY = COUNTER.signIn(Role.HOSPITAL, Reach.ALL);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = COUNTER.serve(
                Map.of("micronaut.server.max-request-size", "1MB", "medassist.hisfeed.profiles", "national,hedong"));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.getURI() + path)).POST(BodyPublishers.ofByteArray(body));
        if (!List.of(headers).contains("Authorization")) {
            request.header("Authorization", "Bearer " + KEY);
        }
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(String path, Letter letter, String... headers) throws Exception {
        return post(path, letter.json().toString().getBytes(StandardCharsets.UTF_8), headers);
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return CanonicalJson.MAPPER.readTree(response.body());
    }

    private static void isUnread(HttpResponse<byte[]> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(json(response).path("infcode").asInt()).isEqualTo(-2);
        assertThat(json(response).path("err_msg").asText()).startsWith("[" + code + "]");
        assertThat(json(response).path("inf_refmsgid").asText()).startsWith("000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer mak_of-nobody", "Basic eDp5", "mak_"})
    void answersNobodyWhoShowsNoKey(String shown) throws Exception {
        isUnread(post("/hisfeed", COUNTER.bill("1000.00"), "Authorization", shown), 401, "NOT_SIGNED_IN");
        isUnread(
                post("/hisfeed/2304", "{".getBytes(StandardCharsets.UTF_8), "Authorization", shown),
                401,
                "NOT_SIGNED_IN");
    }

    /** Every transaction there is, whatever its body says; what is undone before it arrives too. */
    @Test
    void answersAnotherInstitutionsKeyAsIfThereWereNoneOfItsNumber() throws Exception {
        String key = COUNTER.signIn(Role.HOSPITAL, Reach.of(Reach.Dimension.INSTITUTION, Extent.of(Set.of("H-other"))));
        List<String> infnos = server.getApplicationContext().getBeansOfType(Transaction.class).stream()
                .flatMap(transaction -> transaction.infnos().stream())
                .toList();
        assertThat(infnos).hasSizeGreaterThan(15);
        for (String infno : infnos) {
            JsonNode reply = json(post(
                    "/hisfeed",
                    COUNTER.letter(infno).data("psn_no", "P1").data("fixmedins_code", "H-other"),
                    "Authorization",
                    "Bearer " + key));

            assertThat(reply.path("infcode").asInt()).as(infno).isEqualTo(-2);
            assertThat(reply.path("err_msg").asText()).as(infno).startsWith("[UNKNOWN_INSTITUTION]");
        }
    }

    @Test
    void answersWhoMayNotWithThat() throws Exception {
        String key = COUNTER.signIn(Role.CITIZEN, Reach.ALL);

        JsonNode reply = json(post("/hisfeed", COUNTER.bill("1000.00"), "Authorization", "Bearer " + key));

        assertThat(reply.path("infcode").asInt()).isEqualTo(-2);
        assertThat(reply.path("err_msg").asText()).startsWith("[FORBIDDEN]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/hisfeed", "/hisfeed/2303"})
    void answersAtThePathWithAndWithoutTheTransaction(String path) throws Exception {
        var response = post(path, COUNTER.bill("1000.00").envelope("infno", "2303"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("infcode").asInt(-9)).isZero();
        assertThat(json(response)
                        .path("output")
                        .path("setlinfo")
                        .path("maf_pay")
                        .isNumber())
                .isTrue();
    }

    @Test
    void refusesAPathThatNamesAnotherTransaction() throws Exception {
        var response = post("/hisfeed/2304", COUNTER.bill("1000.00").envelope("infno", "2303"));

        assertThat(response.statusCode()).as("the envelope could be read").isEqualTo(200);
        assertThat(json(response).path("err_msg").asText()).startsWith("[FIELDS_DISAGREE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json;charset=utf-8", "application/x-www-form-urlencoded"})
    void readsAMessageWhateverItIsSaidToBe(String type) throws Exception {
        var response = post("/hisfeed", COUNTER.letter("1101").data("psn_no", "P1"), "Content-Type", type);

        assertThat(json(response).path("output").path("baseinfo").path("psn_no").asText())
                .isEqualTo("P1");
    }

    @Test
    void readsAMessageBehindAMarkOfUtf8() throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        body.write(COUNTER.letter("1101").data("psn_no", "P1").json().toString().getBytes(StandardCharsets.UTF_8));

        assertThat(json(post("/hisfeed", body.toByteArray())).path("infcode").asInt(-9))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": 1e99999999999}"})
    void refusesWhatIsNoMessage(String body) throws Exception {
        isUnread(post("/hisfeed", body.getBytes(StandardCharsets.UTF_8)), 400, "MALFORMED_MESSAGE");
    }

    @Test
    void refusesWhatIsNotInUtf8() throws Exception {
        isUnread(
                post("/hisfeed", "{\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "MALFORMED_MESSAGE");
    }

    @Test
    void refusesAMessageThatIsTooLarge() throws Exception {
        isUnread(post("/hisfeed", new byte[1_100_000]), 413, "MESSAGE_TOO_LARGE");
    }

    @Test
    void readsNothingThatTheGatewayHasNotSigned() throws Exception {
        isUnread(post("/CSB/hsa", COUNTER.letter("1101")), 401, "GATEWAY_SIGNATURE_MISSING");
    }

    private static byte[] form(Letter letter, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b-1\r\nContent-Disposition: form-data; name=\"jsonStr\"\r\n\r\n" + letter.json()
                        + "\r\n--b-1\r\nContent-Type: application/zip\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b-1--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @Test
    void takesAFileAsAForm() throws Exception {
        byte[] zip = ZippedText.write("x.txt", "S\tV\tP\t1\t1\t0\t0\n".getBytes(StandardCharsets.UTF_8));
        String type = "multipart/form-data; boundary=\"b-1\"";
        Letter upload = COUNTER.letter("9101");

        JsonNode reply = json(post("/hisfeed/9101", form(upload, "三月.zip", zip), "Content-Type", type));
        JsonNode again = json(post("/hisfeed/9101", form(upload, "三月.zip", zip), "Content-Type", type));
        Letter asking = COUNTER.letter("9102")
                .data("file_qury_no", reply.at("/output/file_qury_no").asText());

        assertThat(reply.at("/infcode").asInt()).as(reply.toString()).isZero();
        assertThat(reply.at("/output/filename").asText()).isEqualTo("三月.zip");
        assertThat(again).as("answered once").isEqualTo(reply);
        assertThat(post("/hisfeed", asking).body()).isEqualTo(zip);
        assertThat(json(post("/hisfeed", form(COUNTER.letter("9101"), "x", new byte[0]), "Content-Type", type))
                        .path("err_msg")
                        .asText())
                .startsWith("[MISSING_FIELD]");
    }

    @Test
    void takesAFileAsAFormWhoseInputIsAText() throws Exception {
        byte[] zip = ZippedText.write("x.txt", "S\tV\tP\t1\t1\t0\t0\n".getBytes(StandardCharsets.UTF_8));
        Letter upload = COUNTER.letter("9101");
        upload.json().put("input", "{\"fsUploadIn\": {\"filename\": \"books.zip\"}}");

        JsonNode reply =
                json(post("/hisfeed", form(upload, "a.zip", zip), "Content-Type", "multipart/form-data; boundary=b-1"));

        assertThat(reply.at("/output/filename").asText()).as(reply.toString()).isEqualTo("books.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b-1", "--b-1\r\n\r\n--b-1--", "--b-1\r\nContent-Disposition: form-data; name=x"})
    void refusesAFormWithoutAMessage(String body) throws Exception {
        isUnread(
                post(
                        "/hisfeed",
                        body.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "multipart/form-data; boundary=b-1"),
                400,
                "MALFORMED_MESSAGE");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', true",
        "*/*, true",
        "application/json, false",
        "application/octet-stream, true",
        "application/zip, true",
        "'application/json, application/octet-stream', false"
    })
    void givesAFileAsItIsWhereThatIsAskedFor(String accept, boolean isStreamed) throws Exception {
        byte[] zip = ZippedText.write("x.txt", new byte[0]);
        var kept = COUNTER.desk
                .medAssist()
                .files()
                .keep(City.HOSPITAL, "F" + accept.length(), "x.zip", zip, Desk.caller("test"));
        Letter asking = COUNTER.letter("9102").data("file_qury_no", kept.number());

        var response = accept.isEmpty() ? post("/hisfeed", asking) : post("/hisfeed", asking, "Accept", accept);

        if (isStreamed) {
            assertThat(response.body()).isEqualTo(zip);
            assertThat(response.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"" + kept.number() + ".zip\"");
        } else {
            assertThat(json(response).path("output").path("in").asText()).isEqualTo(kept.content());
        }
    }
}
