package medassist.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import medassist.rest.RestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that would be taken for others than they are. */
class RequestGateTests {

    private final RestService service = RestService.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:8080",
                "Host: localhost.evil.example",
                "Host: 127.0.0.1.evil.example",
                "Host: localhost@evil.example",
                "Host: ",
                "Host: localhost\r\nHost: evil.example",
                "X-Forwarded-Host: localhost"
            })
    void isAskedUnderItsOwnNameOnly(String host) throws IOException {
        assertThat(answer("GET /api/v1/policies HTTP/1.1", host)).matches("(?s)HTTP/1.1 4(21|00) .*");
    }

    @Test
    void saysWhichSettingAddsANameOfIt() throws IOException {
        assertThat(answer("GET /docs HTTP/1.1", "Host: medassist.example"))
                .startsWith("HTTP/1.1 421 ")
                .contains("\"MISDIRECTED_REQUEST\"")
                .contains("medassist.hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:8080"})
    void isAskedOnTheLoopbackAddress(String host) throws IOException {
        assertThat(answer("GET /openapi.yaml HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void isAskedUnderTheNamesOfTheSettingToo() {
        var hosts = new HostNames("medassist.example, 10.0.0.1", "2001:db8::1");

        assertThat(hosts.isOurs(List.of("MedAssist.example:8443"))).isTrue();
        assertThat(hosts.isOurs(List.of("10.0.0.1"))).isTrue();
        assertThat(hosts.isOurs(List.of("127.0.0.1"))).isTrue();
        assertThat(hosts.isOurs(List.of("[2001:db8::1]:8080")))
                .as("listened on")
                .isTrue();
        assertThat(hosts.isOurs(List.of("10.0.0.12"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MedAssist-Operator, clerk-1, clerk-2",
        "Idempotency-Key, one, two",
        "If-Match, '\"a\"', '\"b\"'",
        "Content-Type, application/json, text/plain",
        "Authorization, Bearer a, Bearer b"
    })
    void refusesAHeaderThatStandsThereTwice(String name, String first, String second) throws IOException {
        String answer = answer(
                "POST /api/v1/settlements HTTP/1.1",
                "Host: localhost",
                name + ": " + first,
                name + ": " + second,
                "Content-Length: 0");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("DUPLICATE_FIELD")
                .contains("\"/" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "x-gzip", "gzip", "deflate", "br", "zstd", "x"})
    void takesNoBodyThatIsPacked(String encoding) {
        service.send("POST", "/settlements", "{}", "Content-Type: application/json", "Content-Encoding: " + encoding)
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "/settlements?personid=P1, /personid, UNKNOWN_FIELD",
        "/settlements?personId=P1&personId=P2, /personId, DUPLICATE_FIELD",
        "/events?pending=anything, /pending, INVALID_VALUE",
        "/events?pending=1, /pending, INVALID_VALUE",
        "/events?limit=１, /limit, INVALID_VALUE",
        "/events?limit=+1, /limit, INVALID_VALUE",
        "/events?limit=99999999999, /limit, INVALID_VALUE",
        "/persons/P1?on=2023-01-01, /on, UNKNOWN_FIELD"
    })
    void takesAParameterForNothingElseThanItIs(String path, String pointer, String code) {
        service.get(path.replace("１", "%EF%BC%91")).isInvalid(pointer, code);
    }

    @Test
    void takesAMatchingTagForOneTag() {
        String person = service.poorPerson();
        String hospital = service.hospital();
        String etag = service.settle(person, hospital, "S1", "100.00").header("ETag");

        service.post(
                        "/settlements/" + hospital + "/S1/reversal",
                        "{\"reason\": \"录入错误\"}",
                        "If-Match: \"other\", " + etag)
                .isInvalid("/If-Match", "INVALID_VALUE");
    }

    /** The answer to a request whose lines are sent as they are. */
    private String answer(String... lines) throws IOException {
        int port = service.beans().getBean(EmbeddedServer.class).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
