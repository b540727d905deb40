package medassist.rest.event;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.Subscriber;
import org.jspecify.annotations.Nullable;

/** Tells events to an address of the operator's by a signed POST; any answer of 2xx has taken the event. */
@Singleton
class Webhook implements Subscriber {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int SUCCESSES = 2;
    private static final int HUNDRED = 100;

    private final Optional<Destination> destination;
    private final JsonMapper json;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Destination(URI address, WebhookSignature signature) {}

    /**
     * @param address where to tell; none, and nothing is told
     * @param secret of both sides, {@code whsec_} and Base64
     * @throws IllegalArgumentException if the address is none, or there is one and the secret is none
     */
    Webhook(
            @Nullable @Property(name = "medassist.webhook.url") String address,
            @Nullable @Property(name = "medassist.webhook.secret") String secret,
            JsonMapper json,
            InstantSource clock) {
        this.destination = Optional.ofNullable(address)
                .filter(text -> !text.isBlank())
                .map(text -> new Destination(uri(text), WebhookSignature.ofSecret(secret == null ? "" : secret)));
        this.json = json;
        this.clock = clock;
    }

    /** The address, which may hold a secret, so that no message shows it. */
    private static URI uri(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && SCHEMES.contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Its message would show the address.
        }
        throw new IllegalArgumentException("MEDASSIST_WEBHOOK_URL must be an address of http or https");
    }

    @Override
    public boolean isThere() {
        return destination.isPresent();
    }

    @Override
    public Response tell(Outgoing event) {
        return destination.map(to -> tell(to, event)).orElseGet(() -> new Response.NotTaken("there is no subscriber"));
    }

    private Response tell(Destination to, Outgoing event) {
        try {
            int status = answer(request(to, event)).statusCode();
            return status / HUNDRED == SUCCESSES ? new Response.Taken() : new Response.NotTaken("HTTP " + status);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            // Its message may hold the address, which may hold a secret.
            return new Response.NotTaken(failure.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Response.NotTaken("interrupted");
        }
    }

    /** The request's own timeout ends with the headers; a body that never ends must not be waited for either. */
    private HttpResponse<Void> answer(HttpRequest request)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Destination to, Outgoing event) throws IOException {
        String body = new String(json.writeValueAsBytes(EventBody.of(event)), StandardCharsets.UTF_8);
        String id = Long.toString(event.id());
        Instant now = clock.instant();
        return HttpRequest.newBuilder(to.address())
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", to.signature().of(id, now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
