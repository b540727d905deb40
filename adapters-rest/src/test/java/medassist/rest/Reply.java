package medassist.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** An answer of the service, asked for its JSON by pointers (RFC 6901). */
public record Reply(HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return parse(text());
    }

    /** The value at a pointer as text; "absent" where there is none. */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() ? "absent" : node.isValueNode() ? node.asText() : node.toString();
    }

    /** A field of each item of a page. */
    public List<String> items(String field) {
        return StreamSupport.stream(json().path("items").spliterator(), false)
                .map(item -> item.at("/" + field).asText())
                .toList();
    }

    public boolean isReplayed() {
        return header("Idempotent-Replayed").equals("true");
    }

    /** This, if it has the status. */
    public Reply expect(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** Requires exactly this JSON, whatever its order. */
    public void isJson(String expected) {
        assertThat(json()).as(text()).isEqualTo(parse(expected));
    }

    /** Requires exactly this JSON at a pointer. */
    public void isJson(String pointer, String expected) {
        assertThat(json().at(pointer)).as(pointer).isEqualTo(parse(expected));
    }

    /** Requires a problem document with the code. */
    public Reply isProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(at("/code")).isEqualTo(code);
        assertThat(at("/status")).isEqualTo(Integer.toString(status));
        assertThat(at("/type")).isEqualTo("urn:medassist:problem:" + code);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank().doesNotContain("??", "{0}");
        assertThat(at("/instance")).startsWith("/");
        return this;
    }

    /** Requires a problem document that has something against one field only. */
    public void isInvalid(String pointer, String code) {
        isProblem(400, "INVALID_REQUEST");
        assertThat(at("/errors/0/pointer")).as(text()).isEqualTo(pointer);
        assertThat(at("/errors/0/code")).as(text()).isEqualTo(code);
        assertThat(at("/errors/0/detail")).isNotBlank();
        assertThat(json().path("errors")).as(text()).hasSize(1);
    }

    /** Requires a refusal by a rule that has something against a field. */
    public void isRefused(int status, String code, String pointer) {
        isProblem(status, code);
        assertThat(at("/errors/0/pointer")).as(text()).isEqualTo(pointer);
        assertThat(at("/errors/0/code")).isEqualTo(code);
    }
}
