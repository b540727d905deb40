package medassist.rest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.Subscriber.Response;
import medassist.contracts.city.City;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.rest.RestService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The telling of events to an address, as Standard Webhooks has it. */
class WebhookTests {

    private static final Instant NOW = Instant.parse("2023-06-15T02:03:04.5Z");
    private static final byte[] SECRET = "0123456789abcdefghijklmn".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET_TEXT = "whsec_" + Base64.getEncoder().encodeToString(SECRET);

    private static final Outgoing EVENT = new Outgoing(
            17,
            new LedgerEvent(
                    LedgerEvent.Type.ADJUSTMENT_RELEASED,
                    City.LEDGER,
                    new SettlementKey(City.HOSPITAL, "S1"),
                    "A1",
                    Money.ofFen(-123),
                    Instant.parse("2023-05-01T02:03:04Z"),
                    "clerk",
                    "补发"),
            2);

    /** What came, and what is answered. */
    private record Told(String method, String body, String id, String timestamp, String signature, String type) {}

    private final AtomicReference<@Nullable Told> told = new AtomicReference<>();
    private int status = 204;
    private HttpServer server;

    @BeforeEach
    void startASubscriber() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            told.set(new Told(
                    exchange.getRequestMethod(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Webhook webhook(@Nullable String address, @Nullable String secret) {
        return new Webhook(address, secret, RestService.shared().beans().getBean(JsonMapper.class), () -> NOW);
    }

    private Webhook webhook() {
        return webhook("http://127.0.0.1:" + server.getAddress().getPort() + "/hook", SECRET_TEXT);
    }

    @Test
    void postsTheEventSigned() throws Exception {
        assertThat(webhook().tell(EVENT)).isEqualTo(new Response.Taken());

        Told post = Optional.ofNullable(told.get()).orElseThrow();
        assertThat(post.method()).isEqualTo("POST");
        assertThat(post.type()).isEqualTo("application/json");
        assertThat(post.id()).isEqualTo("17");
        assertThat(post.timestamp()).as("when it is told").isEqualTo("1686794584");
        assertThat(post.body()).isEqualTo("""
                {"id":"17","type":"AdjustmentReleased","timestamp":"2023-05-01T02:03:04Z","data":{"personId":"P1",\
                "jurisdiction":"999900","ledgerYear":2023,"institutionId":"H1","settlementId":"S1",\
                "adjustmentId":"A1","amount":"-1.23","by":"clerk","reason":"补发"}}""");
        assertThat(post.signature()).isEqualTo("v1," + hmac("17.1686794584." + post.body()));
    }

    private static String hmac(String content) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 299})
    void takesAnyTwoHundredForTaken(int answered) {
        status = answered;

        assertThat(webhook().tell(EVENT)).isEqualTo(new Response.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 410, 500, 503})
    void takesEverythingElseForNotTaken(int answered) {
        status = answered;

        assertThat(webhook().tell(EVENT)).isEqualTo(new Response.NotTaken("HTTP " + answered));
    }

    @Test
    void neverTellsTheAddressWhereNobodyAnswers() {
        server.stop(0);

        assertThat(webhook().tell(EVENT))
                .isInstanceOfSatisfying(
                        Response.NotTaken.class,
                        response -> assertThat(response.problem())
                                .doesNotContain("127.0.0.1", "hook")
                                .isNotEmpty());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void tellsNobodyWhereThereIsNoAddress(@Nullable String address) {
        Webhook nobody = webhook(address, null);

        assertThat(nobody.isThere()).isFalse();
        assertThat(nobody.tell(EVENT)).isInstanceOf(Response.NotTaken.class);
        assertThat(webhook().isThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/secret", "host/secret", "http:///secret", "http://a b/secret", "secret"})
    void refusesAnAddressWithoutShowingIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhook(address, SECRET_TEXT))
                .withMessageContaining("MEDASSIST_WEBHOOK_URL")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWpr",
                "whsec_!!",
                "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1u"
            })
    void refusesASecretThatIsShortOrNoneWithoutShowingIt(@Nullable String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhook("http://localhost/", secret))
                .withMessageContaining("MEDASSIST_WEBHOOK_SECRET")
                .withMessageNotContaining("MDEy");
    }

    @Test
    void hidesTheSecret() {
        assertThat(WebhookSignature.ofSecret(SECRET_TEXT).toString()).isEqualTo("WebhookSignature[hidden]");
    }
}
