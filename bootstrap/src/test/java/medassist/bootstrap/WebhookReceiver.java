package medassist.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A subscriber as one would write it from the documentation: it checks signatures and keeps what it is told. */
final class WebhookReceiver implements AutoCloseable {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpServer server;
    private final Webhook signatures;
    private final List<JsonNode> told = new ArrayList<>();
    private Predicate<JsonNode> takes = event -> true;

    private WebhookReceiver(HttpServer server, Webhook signatures) {
        this.server = server;
        this.signatures = signatures;
    }

    static WebhookReceiver start() throws IOException, EmptyWebhookSecretException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new WebhookReceiver(server, new Webhook(SECRET));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", receiver::receive);
        server.start();
        return receiver;
    }

    Map<String, String> environment() {
        return Map.of(
                "MEDASSIST_WEBHOOK_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/events",
                "MEDASSIST_WEBHOOK_SECRET",
                SECRET);
    }

    static String secret() {
        return SECRET;
    }

    /** From now on, only events that fit are taken. */
    synchronized void takeOnly(Predicate<JsonNode> fitting) {
        takes = fitting;
    }

    /** The events that were taken, in the order in which they were told; some may have been told twice. */
    synchronized List<JsonNode> told() {
        return List.copyOf(told);
    }

    /** The types of what was told of a person. */
    List<String> told(String person) {
        return told().stream()
                .filter(event -> event.path("data").path("personId").asText().equals(person))
                .map(event -> event.path("type").asText())
                .toList();
    }

    /** Waits until what was told is as it should be. */
    void await(Predicate<List<JsonNode>> expected) throws InterruptedException {
        for (int i = 0; !expected.test(told()); i++) {
            if (i == 600) {
                throw new IllegalStateException("not told as expected: " + told());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status(body, exchange.getRequestHeaders()), -1);
        exchange.close();
    }

    private synchronized int status(String body, Map<String, List<String>> headers) {
        try {
            signatures.verify(body, headers);
            JsonNode event = Client.parse(body);
            if (!takes.test(event)) {
                return 503;
            }
            told.add(event);
            return 204;
        } catch (WebhookVerificationException forged) {
            return 401;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
