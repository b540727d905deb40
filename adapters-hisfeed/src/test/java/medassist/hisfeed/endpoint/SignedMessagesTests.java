package medassist.hisfeed.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.message.Transaction;
import medassist.tabular.ZippedText;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was signed once changes one thing once, and only for the institutions of its key. */
class SignedMessagesTests {

    private static final String TIF = "/isp-api/powercloud";
    private static final String API = "/CSB/hsa";
    private static final String OLD = "/old";

    private static final BigInteger PRIVATE_KEY =
            new BigInteger("2c9707f6272ae8cdaf7baa49f5cdc09f761cece37082c6690721b3acbdef1be6", 16);
    private static final ECDomainParameters SM2 = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    private static final AtomicInteger NONCES = new AtomicInteger();
    private static final Counter COUNTER = Counter.national();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static EmbeddedServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        String publicKey = HexFormat.of()
                .formatHex(SM2.getG().multiply(PRIVATE_KEY).normalize().getEncoded(false));
        Path keys = Files.writeString(folder.resolve("keys.yaml"), """
                yunling:
                  gateway:
                    HIS-1: {secret: token-1, institutions: [H1]}
                    BUS: {secret: token-2, institutions: "*"}
                hedong:
                  gateway: {BUS: {secret: token-2, institutions: [H1, H2]}}
                  signers: {H1: "%1$s"}
                old:
                  signers: {H1: "%1$s"}
                """.formatted(publicKey));
        String hedong = new String(
                Counter.class
                        .getResourceAsStream("/medassist/hisfeed/profile/hedong.yaml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Path old = Files.writeString(
                folder.resolve("old.yaml"),
                hedong.replace("name: hedong", "name: old")
                        .replace("path: /CSB/hsa", "path: " + OLD)
                        .replace("gateway: API", "gateway: NONE")
                        .replace("signatureCovers: NAMED_INPUT", "signatureCovers: INPUT"));
        COUNTER.now.set(Instant.now());
        server = COUNTER.serve(Map.of(
                "medassist.hisfeed.profiles", "yunling,hedong," + old, "medassist.hisfeed.keys-file", keys.toString()));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {TIF, API})
    void answersTheSameRequestAgainAsBefore(String path) throws Exception {
        String message = signed(path, bill(path));
        String[] headers = headers(path);
        long before = entries();

        HttpResponse<byte[]> first = post(path, message, headers);
        HttpResponse<byte[]> again = post(path, message, headers);

        assertThat(json(first).path("infcode").asText()).as(text(first)).isEqualTo("0");
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(entries()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {TIF, API})
    void takesAGatewaysSignatureForOneBodyOnly(String path) throws Exception {
        String[] headers = headers(path);
        long before = entries();
        String question = signed(path, COUNTER.letter("1101").data("psn_no", "P1"));

        assertThat(code(post(path, question, headers))).isEmpty();
        HttpResponse<byte[]> other = post(path, signed(path, bill(path)), headers);

        assertThat(other.statusCode()).isEqualTo(401);
        assertThat(code(other)).isEqualTo("GATEWAY_SIGNATURE_USED");
        assertThat(entries()).isEqualTo(before);
        assertThat(code(post(path, signed(path, bill(path)), headers(path))))
                .as("signed anew")
                .isEmpty();
    }

    @Test
    void usesUpNoGatewaysSignatureForWhatIsRefusedUnread() throws Exception {
        String[] headers = headers(API);

        assertThat(code(post(API, unsigned(bill(API)), headers))).isEqualTo("SIGNATURE_MISSING");
        assertThat(code(post(API, signed(API, bill(API)), headers))).isEmpty();
    }

    @Test
    void takesTheSignatureOfAnInputAloneForTheMessageThatItFirstCameWith() throws Exception {
        Letter quote = bill(OLD).envelope("infno", "2303");
        String message = signed(OLD, quote);
        JsonNode sent = json(message);
        long before = entries();

        assertThat(code(post(OLD, message))).isEmpty();
        assertThat(code(post(OLD, message))).as("the same again").isEmpty();

        for (ObjectNode replayed :
                List.of(with(sent, "infno", "2304"), with(sent, "msgid", "R-1"), with(sent, "msgid", "R-2"))) {
            assertThat(code(post(OLD, replayed.toString()))).isEqualTo("SIGNED_FOR_ANOTHER_MESSAGE");
        }
        String otherwiseWritten = sent.path("cainfo").asText().replace("==", "");
        assertThat(code(post(
                        OLD,
                        with(with(sent, "infno", "2304"), "cainfo", otherwiseWritten)
                                .toString())))
                .isEqualTo("SIGNED_FOR_ANOTHER_MESSAGE");
        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"infno, 2303", "msgid, R-3", "fixmedins_code, H2", "infno, ''", "msgid, ''", "fixmedins_code, ''"})
    void takesASignedInputForTheMessageThatItNames(String field, String other) throws Exception {
        Letter bill = bill(API);
        ObjectNode input = (ObjectNode) named(bill).json().path("input");
        long before = entries();
        input.put(field, other);

        assertThat(code(post(API, sm2(bill.json().deepCopy(), input), headers(API))))
                .isEqualTo("SIGNED_FOR_ANOTHER_MESSAGE");
        assertThat(entries()).isEqualTo(before);
        assertThat(code(post(API, signed(API, bill), headers(API)))).isEmpty();
        assertThat(entries()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"infno, 2303", "msgid, R-4", "insuplc_admdvs, 999901", "opter, X", "inf_time, 2023-05-02 09:00:01"})
    void takesNoChangeInAMessageThatIsSignedWhole(String field, String other) throws Exception {
        String message = signed(TIF, bill(TIF));

        assertThat(code(post(TIF, with(json(message), field, other).toString(), headers(TIF))))
                .isEqualTo("SIGNATURE_INVALID");
        assertThat(code(post(TIF, message.replace("\"infno\"", " \"infno\""), headers(TIF))))
                .isEqualTo("SIGNATURE_INVALID");
        assertThat(code(post(TIF, message, headers(TIF)))).isEmpty();
    }

    @Test
    void takesNoOtherFileBesideASignedMessage() throws Exception {
        byte[] zip = ZippedText.write("x.txt", "S\tV\tP\t1\t1\t0\t0\n".getBytes(StandardCharsets.UTF_8));
        byte[] other = ZippedText.write("x.txt", "S\tV\tP\t9\t9\t0\t0\n".getBytes(StandardCharsets.UTF_8));
        ObjectNode message = COUNTER.letter("9101").data("filename", "a.zip").json();
        String signed = message.put("signtype", "SM3").put("cainfo", "").toString();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(signed.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(zip);
        String whole = message.put("cainfo", sm3(bytes.toByteArray())).toString();

        assertThat(code(post(TIF, form(whole, other), formHeaders()))).isEqualTo("SIGNATURE_INVALID");
        HttpResponse<byte[]> reply = post(TIF, form(whole, zip), formHeaders());
        assertThat(json(reply).path("infcode").asText()).as(text(reply)).isEqualTo("0");
    }

    static Set<String> transactions() {
        Set<String> infnos = new TreeSet<>();
        server.getApplicationContext().getBeansOfType(Transaction.class).forEach(each -> infnos.addAll(each.infnos()));
        return infnos;
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void takesNoTransactionForAnInstitutionThatIsNotTheKeys(String infno) throws Exception {
        Letter letter =
                COUNTER.letter(infno).data("psn_no", "P1").data("omsgid", "M").data("oinfno", "2304");
        Letter inAText = COUNTER.letter(infno);
        inAText.json().put("input", "{\"data\": \"{\\\"rows\\\": [{\\\"fixmedins_code\\\": \\\"H9\\\"}]}\"}");
        List<Letter> inside = List.of(
                letter.data("fixmedins_code", "H9"), letter.input("setlInfoIn", "FIXMEDINS_CODE", "H9"), inAText);
        long before = entries();

        for (Letter foreign : inside) {
            HttpResponse<byte[]> reply = post(TIF, signed(TIF, foreign), headers(TIF));
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(code(reply)).as(foreign.toString()).isEqualTo("INSTITUTION_NOT_OF_KEY");
        }
        assertThat(code(post(TIF, signed(TIF, letter.envelope("fixmedins_code", "H9")), headers(TIF))))
                .isEqualTo("INSTITUTION_NOT_OF_KEY");
        assertThat(code(post(API, signed(API, letter.data("fixmedins_code", "H2")), headers(API))))
                .as("the gateway's, but not the signer's")
                .isEqualTo("INSTITUTION_NOT_OF_KEY");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void knowsAllTransactions() {
        assertThat(transactions()).contains("1101", "2304", "2305", "2601", "3201", "3203", "9101", "9102", "5203");
    }

    @Test
    void takesMessagesOfAnyInstitutionOfAKeyOfAll() throws Exception {
        Letter foreign = COUNTER.letter("1101").data("psn_no", "P1").envelope("fixmedins_code", "H9");

        assertThat(code(post(TIF, signed(TIF, foreign), tif("BUS", "token-2")))).isEmpty();
    }

    @Test
    void refusesASignedMessageThatNamesNoInstitution() throws Exception {
        Letter nobody = COUNTER.letter("1101").withoutEnvelope("fixmedins_code");

        assertThat(code(post(TIF, signed(TIF, nobody), headers(TIF)))).isEqualTo("MISSING_FIELD");
    }

    /** The ledger's entries so far. */
    private static long entries() {
        return COUNTER.city.ledger().version();
    }

    private static Letter bill(String path) {
        return COUNTER.bill("100.00").data("med_type", path.equals(TIF) ? "2101" : "IP");
    }

    private static String unsigned(Letter letter) {
        return letter.json().toString();
    }

    /** As each province wants it. */
    private static String signed(String path, Letter letter) throws CryptoException {
        ObjectNode message = letter.json().deepCopy();
        return switch (path) {
            case TIF -> {
                String whole = message.put("signtype", "SM3").put("cainfo", "").toString();
                yield message.put("cainfo", sm3(whole.getBytes(StandardCharsets.UTF_8)))
                        .toString();
            }
            case API -> sm2(message, named(letter).json().path("input"));
            default -> sm2(message, message.path("input"));
        };
    }

    /** With what it is in its input too. */
    private static Letter named(Letter letter) {
        ObjectNode message = letter.json().deepCopy();
        if (message.path("input") instanceof ObjectNode input) {
            for (String name : List.of("infno", "msgid", "fixmedins_code")) {
                input.put(name, message.path(name).asText());
            }
        }
        return new Letter(message);
    }

    private static String sm2(ObjectNode message, JsonNode input) throws CryptoException {
        byte[] signed = input.toString().getBytes(StandardCharsets.UTF_8);
        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, new ECPrivateKeyParameters(PRIVATE_KEY, SM2));
        signer.update(signed, 0, signed.length);
        message.set("input", input);
        return message.put("signtype", "SM2")
                .put("cainfo", Base64.getEncoder().encodeToString(signer.generateSignature()))
                .toString();
    }

    private static String sm3(byte[] signed) {
        var digest = new SM3Digest();
        digest.update(signed, 0, signed.length);
        byte[] bytes = new byte[digest.getDigestSize()];
        digest.doFinal(bytes, 0);
        return HexFormat.of().formatHex(bytes);
    }

    /** New ones each time. */
    private static String[] headers(String path) throws GeneralSecurityException {
        return switch (path) {
            case TIF -> tif("HIS-1", "token-1");
            case API -> api("BUS", "token-2");
            default -> new String[0];
        };
    }

    private static String[] tif(String party, String token) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        String nonce = "n" + NONCES.incrementAndGet();
        byte[] signed = (time + token + nonce + time).getBytes(StandardCharsets.UTF_8);
        String signature =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        return new String[] {
            "x-tif-paasid",
            party,
            "x-tif-timestamp",
            Long.toString(time),
            "x-tif-nonce",
            nonce,
            "x-tif-signature",
            signature
        };
    }

    private static String[] api(String party, String secret) throws GeneralSecurityException {
        // Each at a time of its own.
        String time = Long.toString(Instant.now().minusSeconds(200).toEpochMilli() + NONCES.incrementAndGet());
        String signed = "_api_access_key=" + party + "&_api_name=hsa&_api_timestamp=" + time + "&_api_version=1.0.0";
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return new String[] {
            "_api_access_key",
            party,
            "_api_name",
            "hsa",
            "_api_timestamp",
            time,
            "_api_version",
            "1.0.0",
            "_api_signature",
            Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)))
        };
    }

    private static String[] formHeaders() throws GeneralSecurityException {
        List<String> headers = new ArrayList<>(Arrays.asList(headers(TIF)));
        headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=b-1"));
        return headers.toArray(String[]::new);
    }

    private static byte[] form(String message, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b-1\r\nContent-Disposition: form-data; name=\"jsonStr\"\r\n\r\n" + message
                        + "\r\n--b-1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b-1--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static ObjectNode with(JsonNode message, String field, String value) {
        return ((ObjectNode) message.deepCopy()).put(field, value);
    }

    private static HttpResponse<byte[]> post(String path, String body, String... headers) throws Exception {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.getURI() + path)).POST(BodyPublishers.ofByteArray(body));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return json(text(response));
    }

    private static JsonNode json(String text) {
        return Counter.parse(text);
    }

    /** The code that a refusal begins with, empty where it was none. */
    private static String code(HttpResponse<byte[]> response) {
        String error = json(response).path("err_msg").asText();
        return error.isEmpty() ? "" : error.substring(1, error.indexOf(']'));
    }
}
