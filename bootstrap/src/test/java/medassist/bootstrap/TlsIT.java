package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own TLS: its certificate, clients' certificates, and the start that is refused without. */
class TlsIT {

    @TempDir
    private Path folder;

    @Test
    void servesByACertificateThatCanBeChanged() throws Exception {
        var certificates = new Certificates(folder);
        Path store = certificates.issue("first");
        Path chain = Files.copy(certificates.certificate("first"), folder.resolve("chain.pem"));
        Path key = Certificates.writeKey(store, folder.resolve("key.pem"));
        RunningService service = RunningService.start(
                RunningService.newDataFolder(),
                Map.of(
                        "MEDASSIST_TLS_CERTIFICATE", chain.toString(),
                        "MEDASSIST_TLS_KEY", key.toString(),
                        "MEDASSIST_TLS_CLIENTS", certificates.pem().toString()),
                "--host",
                "0.0.0.0");
        try {
            var strangers = new Certificates(Files.createDirectory(folder.resolve("strangers")));
            SSLContext nobody = certificates.client();
            SSLContext known = certificates.client(certificates.issue("hospital"));
            SSLContext stranger = certificates.client(strangers.issue("stranger"));

            assertThat(get(service, nobody).statusCode()).isEqualTo(401);
            assertThat(get(service, known).statusCode()).as("it has no account").isEqualTo(401);
            addAccount(service, certificates.certificate("hospital"));
            assertThat(get(service, known).statusCode()).isEqualTo(200);
            assertThat(get(service, nobody).statusCode()).isEqualTo(401);
            assertThatThrownBy(() -> get(service, stranger)).isInstanceOf(IOException.class);
            assertThat(plain(service)).as("without TLS").doesNotContain("HTTP/1.1 ");
            assertThat(subject(get(service, nobody))).isEqualTo("CN=first");

            Path other = certificates.issue("second");
            Certificates.writeKey(other, folder.resolve("key.new"));
            Files.move(folder.resolve("key.new"), key, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(certificates.certificate("second"), chain, StandardCopyOption.REPLACE_EXISTING);

            String subject = subjectSeen(service, certificates.client());
            while (!subject.equals("CN=second")) {
                TimeUnit.MILLISECONDS.sleep(100);
                subject = subjectSeen(service, certificates.client());
            }
            assertThat(get(service, known).statusCode()).isEqualTo(200);
        } finally {
            service.terminate();
        }
    }

    @Test
    void servesByAStore() throws Exception {
        var certificates = new Certificates(folder);
        RunningService service = RunningService.start(
                RunningService.newDataFolder(),
                Map.of(
                        "MEDASSIST_TLS_STORE",
                        certificates.issue("store").toString(),
                        "MEDASSIST_TLS_PASSWORD",
                        Certificates.PASSWORD,
                        "MEDASSIST_LIMITS_REQUESTS_PER_SECOND_AND_ADDRESS",
                        "1"));
        try {
            assertThat(subject(get(service, certificates.client()))).isEqualTo("CN=store");
            assertThat(service.output()).doesNotContain(Certificates.PASSWORD);
            HttpResponse<String> reply = get(service, certificates.client());
            for (int each = 0; each < 100 && reply.statusCode() != 429; each++) {
                reply = get(service, certificates.client());
            }
            assertThat(reply.statusCode())
                    .as("its limits are those of the settings")
                    .isEqualTo(429);
        } finally {
            service.terminate();
        }
    }

    @Test
    void startsNothingWhereEverybodyCouldReadAlong() throws IOException {
        Command refused = RunningService.command(Map.of(), "serve", "--host", "0.0.0.0", "--data", folder.toString());
        Command port = RunningService.command(Map.of(), "serve", "--port", "70000", "--data", folder.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .startsWith("medassist: --host: ")
                .contains("MEDASSIST_TLS_CERTIFICATE", "MEDASSIST_WITHOUT_TLS=true")
                .hasLineCount(1);
        assertThat(port.output()).startsWith("medassist: --port: 70000 ").hasLineCount(1);
        assertThat(folder).as("no database was started").isEmptyDirectory();
    }

    private static void addAccount(RunningService service, Path certificate) throws IOException {
        Command added = RunningService.command(
                Map.of(),
                "access",
                "add",
                "h1",
                "--role",
                "HOSPITAL",
                "--institution",
                "H37150000001",
                "--certificate",
                certificate.toString(),
                "--data",
                service.data().toString());
        assertThat(added.exitCode()).as(added.output()).isZero();
        assertThat(added.printed()).matches("h1 HOSPITAL [0-9a-f]{64}\n");
    }

    private static HttpResponse<String> get(RunningService service, SSLContext context)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + service.port() + "/api/v1/policies"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Empty where no handshake is made, as it is not while the key is that of another certificate. */
    private static String subjectSeen(RunningService service, SSLContext context)
            throws IOException, InterruptedException {
        try {
            return subject(get(service, context));
        } catch (SSLHandshakeException betweenTheFiles) {
            return "";
        }
    }

    private static String subject(HttpResponse<String> response) throws IOException {
        var certificate = (X509Certificate) response.sslSession().orElseThrow().getPeerCertificates()[0];
        return certificate.getSubjectX500Principal().getName();
    }

    private static String plain(RunningService service) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/policies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
