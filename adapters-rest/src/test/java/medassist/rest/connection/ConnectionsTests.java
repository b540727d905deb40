package medassist.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.rest.RestService;
import medassist.rest.limit.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections of a running server: half-sent ones, and too many. */
class ConnectionsTests {

    private static final int HALF_SENT = 1_500;
    private static final String REQUEST = "GET /api/v1/policies HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void endsRequestsThatAreHalfSentAndAnswersOthersMeanwhile() throws IOException {
        RestService service =
                RestService.with(Map.of("medassist.limits.head-timeout", "3s", "medassist.limits.body-timeout", "3s"));
        // Who has not signed in is answered before the body has come.
        String key = service.signIn(Set.of(Role.CLERK), Reach.ALL);
        try {
            for (int each = 0; each < HALF_SENT; each++) {
                write(
                        open(service),
                        each % 2 == 0
                                ? REQUEST.substring(0, 20)
                                : "POST /api/v1/settlements HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                        + "\r\n" + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            }

            assertThat(service.get("/policies").status()).isEqualTo(200);
            assertThat(sockets).allSatisfy(socket -> assertThat(isEnded(socket)).isTrue());
            assertThat(service.get("/policies").status()).isEqualTo(200);
        } finally {
            service.stop();
        }
    }

    @Test
    void endsConnectionsThatTakeNothingOfTheirAnswers() throws Exception {
        RestService service = RestService.with(Map.of("medassist.limits.answer-timeout", "1s"));
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
            write(socket, "GET /openapi.yaml HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(200));
            assertThat(socket.getInputStream().read()).as("it is answered").isEqualTo('H');

            OpenConnections open = service.beans().getBean(OpenConnections.class);
            while (open.count() > 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(service.beans()
                            .getBean(Refusals.class)
                            .counter(Refusals.Limit.SLOW_READERS)
                            .count())
                    .isOne();
        } finally {
            service.stop();
        }
    }

    @Test
    void closesWhatIsMoreThanAnAddressMayHave() throws Exception {
        RestService service = RestService.with(Map.of("medassist.limits.connections-per-address", "2"));
        try {
            for (int each = 0; each < 2; each++) {
                assertThat(answers(open(service))).isTrue();
            }
            assertThat(answers(open(service))).isFalse();

            sockets.removeFirst().close();
            OpenConnections open = service.beans().getBean(OpenConnections.class);
            while (open.count() > 1) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(answers(open(service))).isTrue();
        } finally {
            service.stop();
        }
    }

    @Test
    void saysNothingWithoutTlsWhereThatIsAskedFor() throws IOException {
        RestService service = RestService.with(Map.of("medassist.only-tls", "true"));
        try {
            assertThat(answers(open(service))).isFalse();
        } finally {
            service.stop();
        }
    }

    @Test
    void countsNoConnectionOfAProxyAsOneAddresss() throws IOException {
        RestService service = RestService.with(
                Map.of("medassist.limits.connections-per-address", "1", "medassist.proxies", "127.0.0.0/8"));
        try {
            for (int each = 0; each < 3; each++) {
                assertThat(answers(open(service))).isTrue();
            }
        } finally {
            service.stop();
        }
    }

    private Socket open(RestService service) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        // Long enough for a busy machine; nothing waits for it.
        socket.setSoTimeout(60_000);
        sockets.add(socket);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean answers(Socket socket) {
        try {
            write(socket, REQUEST);
            return socket.getInputStream().read() == 'H';
        } catch (IOException closed) {
            return false;
        }
    }

    /** Whether the other end closes the connection without an answer. */
    private static boolean isEnded(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            throw new UncheckedIOException(stillOpen);
        } catch (IOException reset) {
            return true;
        }
    }
}
