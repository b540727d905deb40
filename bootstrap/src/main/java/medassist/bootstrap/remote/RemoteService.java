package medassist.bootstrap.remote;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A running service that a command talks to, by the key of an account; where the service asks to wait, it is asked again. */
public final class RemoteService {

    private static final Duration LONGEST_REPLY = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "The service (${DEFAULT-VALUE}).")
    private URI url = URI.create("");

    @Option(
            names = "--key",
            required = true,
            defaultValue = "${env:MEDASSIST_KEY}",
            description = "The key of an account that may ask for this (or in MEDASSIST_KEY).")
    private String key = "";

    @Option(
            names = "--language",
            defaultValue = "zh-CN",
            description = "In which language refusals are said: zh-CN or en (${DEFAULT-VALUE}).")
    private String language = "";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.createDefault();

    /** An answer of the service. */
    public final class Answer {

        private final HttpResponse<byte[]> response;

        private Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        /** Whether it had been done before. */
        public boolean isReplayed() {
            return response.headers().firstValue("Idempotent-Replayed").isPresent();
        }

        public JsonNode json() throws IOException {
            return json.readValue(response.body(), JsonNode.class);
        }

        /** Of a problem, the code, the field and the reason; of an answer that is none, the status. */
        public String problem() throws IOException {
            if (!response.headers().firstValue("Content-Type").orElse("").contains("json")) {
                return Integer.toString(status());
            }
            JsonNode problem = json();
            JsonNode errors = problem.get("errors");
            JsonNode first = errors == null || errors.size() == 0 ? problem : errors.get(0);
            return String.join(" ", text(first, "code"), text(first, "pointer"), text(first, "detail"))
                    .strip();
        }
    }

    /** What the service answers to a request without a body. */
    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** What the service answers to a body. */
    public Answer post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(LONGEST_REPLY)
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        for (int attempt = 1; attempt < MOST_ATTEMPTS && isToWait(response); attempt++) {
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(1)));
            response = http.send(request, BodyHandlers.ofByteArray());
        }
        return new Answer(response);
    }

    private static boolean isToWait(HttpResponse<?> response) {
        return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
    }

    /** The text of a member; empty where there is none. */
    public static String text(JsonNode node, String member) {
        @Nullable JsonNode value = node.get(member);
        return value == null || !value.isString() ? "" : value.getStringValue();
    }
}
