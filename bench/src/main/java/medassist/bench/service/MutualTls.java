package medassist.bench.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/** Certificates of a service and of one client, each signed by itself, and the client's account. */
public final class MutualTls {

    private static final String PASSWORD = "benchmark";

    private final Path folder;

    private MutualTls(Path folder) {
        this.folder = folder;
    }

    /** Makes them. */
    public static MutualTls make() throws IOException, InterruptedException {
        var made = new MutualTls(Files.createTempDirectory("medassist-bench-tls"));
        made.keytool("-genkeypair -alias one -keyalg EC -groupname secp256r1 -dname CN=localhost", "server.p12");
        made.keytool("-genkeypair -alias one -keyalg EC -groupname secp256r1 -dname CN=client", "client.p12");
        made.keytool("-exportcert -rfc -alias one -file " + made.certificate(), "client.p12");
        return made;
    }

    /** What the service is told of them. */
    Map<String, String> environment() {
        return Map.of(
                "MEDASSIST_TLS_STORE",
                folder.resolve("server.p12").toString(),
                "MEDASSIST_TLS_PASSWORD",
                PASSWORD,
                "MEDASSIST_TLS_CLIENTS",
                certificate().toString());
    }

    /** Lets the client in, as a core system. */
    void addAccount(Path launcher, Path data) throws IOException, InterruptedException {
        run(List.of(
                launcher.toString(),
                "access",
                "add",
                "bench-" + System.currentTimeMillis(),
                "--role",
                "GATEWAY",
                "--jurisdiction",
                "*",
                "--institution",
                "*",
                "--certificate",
                certificate().toString(),
                "--data",
                data.toString()));
    }

    /** The client's side of a connection; which service it speaks to is no matter here. */
    SSLContext client() {
        char[] password = PASSWORD.toCharArray();
        try {
            return SSLContextBuilder.create()
                    .loadKeyMaterial(folder.resolve("client.p12"), password, password)
                    .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                    .build();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Path certificate() {
        return folder.resolve("client.pem");
    }

    private void keytool(String arguments, String store) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", folder.resolve(store).toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + ": " + output);
        }
    }
}
