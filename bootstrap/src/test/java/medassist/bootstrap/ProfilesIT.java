package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import medassist.bootstrap.Client.Reply;
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

/** One service that speaks with three provinces, each in its own way, over the same ledgers. */
class ProfilesIT {

    private static final BigInteger PRIVATE_KEY =
            new BigInteger("2c9707f6272ae8cdaf7baa49f5cdc09f761cece37082c6690721b3acbdef1be6", 16);
    private static final ECDomainParameters SM2 = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private static final AtomicInteger NONCES = new AtomicInteger();

    private static RunningService service;
    private static Client client;
    private static Path keysFile = Path.of("");

    private final String unique = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String person = "P-" + unique;
    private int messages;

    @BeforeAll
    static void startAServiceOfThreeProvinces() throws IOException {
        Path keys = Files.createTempFile("keys-", ".yaml");
        String publicKey = HexFormat.of()
                .formatHex(SM2.getG().multiply(PRIVATE_KEY).normalize().getEncoded(false));
        Files.writeString(keys, """
                yunling:
                  gateway: {HIS-1: {secret: token-1, institutions: [H37150000001]}}
                hedong:
                  gateway: {HIS-2: {secret: secret-2, institutions: "*"}}
                  signers: {H37150000001: "%s"}
                """.formatted(publicKey));
        keysFile = keys;
        service = RunningService.start(RunningService.newDataFolder(), environment(), "--demo=FEW");
        client = service.client();
    }

    private static Map<String, String> environment() {
        return Map.of(
                "MEDASSIST_HISFEED_PROFILES",
                "national, yunling, hedong",
                "MEDASSIST_HISFEED_KEYS_FILE",
                keysFile.toString());
    }

    @AfterAll
    static void stop() {
        service.terminate();
    }

    @Test
    void settlesTheSameBillInThreeDialects() throws Exception {
        register();
        JsonNode national = done(send("/hisfeed", national("2304", settlement("21"))));
        JsonNode yunling = done(yunling("2304", settlement("2101")));
        JsonNode hedong = done(hedong("2304", settlement("IP")));

        for (JsonNode output : List.of(national, yunling, hedong)) {
            assertThat(output.path("setlinfo").path("maf_pay").decimalValue()).isEqualByComparingTo("420.00");
            assertThat(output.path("setlinfo").path("acct_pay").decimalValue()).isEqualByComparingTo("50.00");
        }
        assertThat(fund(national)).isEqualByComparingTo("820.00");
        assertThat(fund(yunling)).isEqualByComparingTo("870.00");
        assertThat(fund(hedong)).isEqualByComparingTo("870.00");
        assertThat(fundType(national)).isEqualTo("610100");
        assertThat(fundType(yunling)).isEqualTo("610101");
        assertThat(fundType(hedong)).isEqualTo("610200");
        assertThat(national.path("setlinfo").path("clr_type").asText()).isEqualTo("21");
        assertThat(yunling.path("setlinfo").path("clr_type").asText()).isEqualTo("2");
        assertThat(hedong.path("setlinfo").path("clr_type").asText()).isEqualTo("ZY");
        assertThat(client.entries(person, 2023)).hasSize(3);
    }

    @Test
    void showsWhereItServesWhichProvince() {
        assertThat(client.get("/openapi.yaml").text())
                .contains("\n  /hisfeed/{infno}:\n", "\n  /isp-api/powercloud/{infno}:\n", "\n  /CSB/hsa/{infno}:\n");
    }

    @Test
    void namesIdentitiesByTheProvincesCodes() throws Exception {
        register();
        ObjectNode data = Client.object().put("psn_no", person);

        assertThat(identity(done(send("/hisfeed", national("1101", data))))).isEqualTo("2303");
        assertThat(identity(done(yunling("1101", data)))).isEqualTo("7011");
        assertThat(identity(done(hedong("1101", data)))).isEqualTo("7001");
    }

    @Test
    void givesFilesAsTheProvinceDoes() throws Exception {
        register();
        ObjectNode upload = Client.object().put("filename", "a.zip").put("in", Zips.base64(""));
        String number = done(yunling("9101", upload)).path("file_qury_no").asText();

        Reply file = yunling("9102", Client.object().put("file_qury_no", number));

        assertThat(file.text()).startsWith("PK");
    }

    @Test
    void refusesOtherCodesThanTheProvinces() throws Exception {
        register();

        assertThat(yunling("2304", settlement("21")).json().path("err_msg").asText())
                .startsWith("[UNKNOWN_MED_TYPE]");
        assertThat(send("/hisfeed", national("2304", settlement("2101")))
                        .json()
                        .path("err_msg")
                        .asText())
                .startsWith("[UNKNOWN_MED_TYPE]");
    }

    @Test
    void looksAtNoMessageWithoutTheGatewaysSignature() throws Exception {
        register();
        String body = signedSm3(national("2304", settlement("2101")));

        Reply none = send("/isp-api/powercloud", body);
        Reply wrong = send("/isp-api/powercloud", body, tif("token-2"));
        Reply old =
                send("/isp-api/powercloud", body, tif("token-1", Instant.now().getEpochSecond() - 1801));
        Reply notEvenJson = send("/CSB/hsa", "{");

        assertUnread(none, 401, "GATEWAY_SIGNATURE_MISSING");
        assertUnread(wrong, 401, "GATEWAY_SIGNATURE_INVALID");
        assertUnread(old, 401, "GATEWAY_TIME_DIFFERS");
        assertUnread(notEvenJson, 401, "GATEWAY_SIGNATURE_MISSING");
        assertThat(client.entries(person, 2023)).isEmpty();
    }

    @Test
    void looksAtNoInputWithoutItsSendersSignature() throws Exception {
        register();
        String message = national("2304", settlement("2101")).toString();
        String signed = signedSm3(national("2304", settlement("2101")));
        String changed = signed.replace("1000.00", "9000.00");
        String otherSigner = signedSm2(national("2304", settlement("IP")).put("fixmedins_code", "H37150000099"));

        assertUnread(send("/isp-api/powercloud/2304", message, tif("token-1")), 200, "SIGNATURE_MISSING");
        assertUnread(send("/isp-api/powercloud/2304", changed, tif("token-1")), 200, "SIGNATURE_INVALID");
        assertUnread(send("/CSB/hsa/2304", otherSigner, api("secret-2")), 200, "SIGNATURE_INVALID");
        Reply otherEncoding =
                client.postBytes("/isp-api/powercloud/2304", signed.getBytes(StandardCharsets.UTF_16), tif("token-1"));
        assertThat(otherEncoding.status()).isEqualTo(400);
        assertThat(otherEncoding.json().path("err_msg").asText()).startsWith("[MALFORMED_MESSAGE]");
        assertThat(client.entries(person, 2023)).isEmpty();
        assertThat(service.output()).doesNotContain("token-1", "secret-2");
    }

    @Test
    void takesASignatureForOneMessageWhicheverServiceItComesTo() throws Exception {
        register();
        String[] headers = tif("token-1");
        String message = signedSm3(national("2304", settlement("2101")));
        String other = signedSm3(national("2304", settlement("2101")));
        Reply first = send("/isp-api/powercloud", message, headers);
        RunningService beside = RunningService.start(
                RunningService.newDataFolder(),
                Stream.of(service.databaseEnvironment(), environment())
                        .flatMap(each -> each.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        try {
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("Content-Type", "application/json"));
            String[] same = all.toArray(String[]::new);

            assertThat(beside.client()
                            .post("/isp-api/powercloud", message, same)
                            .text())
                    .isEqualTo(first.text());
            assertUnread(beside.client().post("/isp-api/powercloud", other, same), 401, "GATEWAY_SIGNATURE_USED");
        } finally {
            beside.terminate();
        }
        assertThat(client.entries(person, 2023)).hasSize(1);
    }

    @Test
    void takesNoMessageOfAnInstitutionThatIsNotTheKeys() throws Exception {
        register();
        ObjectNode foreign = national("2304", settlement("2101")).put("fixmedins_code", "H37150000002");
        ObjectNode undone = national(
                        "2601",
                        Client.object()
                                .put("psn_no", person)
                                .put("omsgid", "X1")
                                .put("oinfno", "2304"))
                .put("fixmedins_code", "H37150000002");

        assertUnread(send("/isp-api/powercloud", signedSm3(foreign), tif("token-1")), 200, "INSTITUTION_NOT_OF_KEY");
        assertUnread(send("/isp-api/powercloud", signedSm3(undone), tif("token-1")), 200, "INSTITUTION_NOT_OF_KEY");
        assertThat(client.entries(person, 2023)).isEmpty();
    }

    private void register() {
        client.registerPerson(person, "1961-04-02", "F");
        client.certify(
                person,
                Client.object()
                        .put("certificationId", "C1")
                        .put("category", "SUBSISTENCE_ALLOWANCE")
                        .put("from", "2022-06-01")
                        .putNull("to"));
    }

    private ObjectNode settlement(String medType) {
        return Client.object()
                .put("psn_no", person)
                .put("med_type", medType)
                .put("medfee_sumamt", "1000.00")
                .put("inscp_scp_amt", "1000.00")
                .put("hifp_pay", "400.00")
                .put("acct_pay", "50.00")
                .put("setl_time", "2023-05-01 09:00:00");
    }

    private ObjectNode national(String infno, ObjectNode data) {
        messages++;
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", unique + "-" + messages)
                .put("insuplc_admdvs", "371500")
                .put("fixmedins_code", "H37150000001")
                .put("inf_time", "2023-05-01 09:00:01");
        message.putObject("input").set("data", data);
        return message;
    }

    private Reply yunling(String infno, ObjectNode data) throws Exception {
        return send("/isp-api/powercloud/" + infno, signedSm3(national(infno, data)), tif("token-1"));
    }

    private Reply hedong(String infno, ObjectNode data) throws Exception {
        return send("/CSB/hsa/" + infno, signedSm2(national(infno, data)), api("secret-2"));
    }

    private static Reply send(String path, ObjectNode message) {
        return send(path, message.toString());
    }

    private static Reply send(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return client.post(path, body, all.toArray(String[]::new));
    }

    /** The whole message is signed, with nothing in cainfo. */
    private static String signedSm3(ObjectNode message) {
        byte[] whole =
                message.put("signtype", "SM3").put("cainfo", "").toString().getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(whole, 0, whole.length);
        byte[] bytes = new byte[digest.getDigestSize()];
        digest.doFinal(bytes, 0);
        return message.put("cainfo", HexFormat.of().formatHex(bytes)).toString();
    }

    /** The input is signed, which names the message. */
    private static String signedSm2(ObjectNode message) throws CryptoException {
        for (String name : List.of("infno", "msgid", "fixmedins_code")) {
            ((ObjectNode) message.path("input")).set(name, message.path(name));
        }
        byte[] input = message.path("input").toString().getBytes(StandardCharsets.UTF_8);
        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, new ECPrivateKeyParameters(PRIVATE_KEY, SM2));
        signer.update(input, 0, input.length);
        return message.put("signtype", "SM2")
                .put("cainfo", Base64.getEncoder().encodeToString(signer.generateSignature()))
                .toString();
    }

    private static String[] tif(String token) throws GeneralSecurityException {
        return tif(token, Instant.now().getEpochSecond());
    }

    private static String[] tif(String token, long time) throws GeneralSecurityException {
        String nonce = "n" + NONCES.incrementAndGet();
        byte[] signed = (time + token + nonce + time).getBytes(StandardCharsets.UTF_8);
        return new String[] {
            "x-tif-paasid",
            "HIS-1",
            "x-tif-timestamp",
            Long.toString(time),
            "x-tif-nonce",
            nonce,
            "x-tif-signature",
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed))
        };
    }

    private static String[] api(String secret) throws GeneralSecurityException {
        // No two at one time, since there is no nonce.
        long time = Instant.now().toEpochMilli() - NONCES.incrementAndGet();
        String signed = "_api_access_key=HIS-2&_api_name=hsa&_api_timestamp=" + time + "&_api_version=1.0.0";
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return new String[] {
            "_api_access_key", "HIS-2",
            "_api_name", "hsa",
            "_api_timestamp", Long.toString(time),
            "_api_version", "1.0.0",
            "_api_signature", Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)))
        };
    }

    private static JsonNode done(Reply reply) {
        assertThat(reply.json().path("infcode").asInt(-9)).as(reply.text()).isZero();
        return reply.json().path("output");
    }

    private static void assertUnread(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        boolean yunling = reply.json().has("cainfo");
        assertThat(reply.json().path("infcode").asText())
                .as("yunling knows no other than -1")
                .isEqualTo(yunling ? "-1" : "-2");
        assertThat(reply.json().path("err_msg").asText()).startsWith("[" + code + "]");
    }

    private static BigDecimal fund(JsonNode output) {
        return output.path("setlinfo").path("fund_pay_sumamt").decimalValue();
    }

    private static String fundType(JsonNode output) {
        JsonNode rows = output.has("setldetails") ? output.path("setldetails") : output.path("setldetail");
        return rows.path(0).path("fund_pay_type").asText();
    }

    private static String identity(JsonNode output) {
        return output.path("idetinfo").path(0).path("psn_idet_type").asText();
    }
}
