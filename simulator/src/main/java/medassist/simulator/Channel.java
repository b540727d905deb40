package medassist.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The line to the service 网络通道: JSON over HTTP. */
final class Channel {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String key;

    Channel(URI service, String key) {
        this.key = key;
        this.service = service;
    }

    /** The reply to a message. */
    JsonNode post(String path, byte[] body, String contentType) {
        byte[] reply = send(request(path, contentType).POST(BodyPublishers.ofByteArray(body)))
                .body();
        return read(reply);
    }

    /** The file that a message is answered with, as it is. */
    byte[] download(String path, byte[] body) {
        return send(request(path, "application/json")
                        .header("Accept", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body)))
                .body();
    }

    /** Puts something by REST. */
    void put(String path, JsonNode body) {
        HttpResponse<byte[]> response =
                send(request(path, "application/json").PUT(BodyPublishers.ofString(body.toString())));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("PUT " + path + " was answered " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    private HttpRequest.Builder request(String path, String contentType) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "nobody answers at " + service + " (" + failure.getClass().getSimpleName() + ")");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode read(byte[] reply) {
        try {
            return MAPPER.readTree(reply);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(
                    "the reply is no JSON: " + new String(reply, StandardCharsets.UTF_8), notJson);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }
}
