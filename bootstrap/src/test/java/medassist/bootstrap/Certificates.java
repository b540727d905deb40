package medassist.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A small authority that issues certificates for tests, by keytool. */
public final class Certificates {

    /** Opens every store. */
    public static final String PASSWORD = "test-password";

    private final Path folder;
    private final Path authority;

    public Certificates(Path folder) {
        this.folder = folder;
        this.authority = folder.resolve("authority.p12");
        keytool(
                "-genkeypair -alias authority -keyalg EC -groupname secp256r1 -dname CN=authority -ext bc:c",
                authority);
        keytool("-exportcert -rfc -alias authority -file " + folder.resolve("authority.pem"), authority);
    }

    /** Its own certificate, in PEM. */
    public Path pem() {
        return folder.resolve("authority.pem");
    }

    /** A store with a key and its certificate for this machine, in PKCS#12. */
    public Path issue(String name) {
        Path store = folder.resolve(name + ".p12");
        Path request = folder.resolve(name + ".csr");
        Path chain = folder.resolve(name + ".pem");
        keytool("-genkeypair -alias one -keyalg EC -groupname secp256r1 -dname CN=" + name, store);
        keytool("-certreq -alias one -file " + request, store);
        keytool(
                "-gencert -rfc -alias authority -ext san=ip:127.0.0.1,dns:localhost -infile " + request + " -outfile "
                        + chain,
                authority);
        keytool("-importcert -noprompt -alias authority -file " + pem(), store);
        keytool("-importcert -alias one -file " + chain, store);
        return store;
    }

    /** The certificate that was issued under a name, in PEM. */
    public Path certificate(String name) {
        return folder.resolve(name + ".pem");
    }

    /** The key of a store, written to a file in PEM. */
    public static Path writeKey(Path store, Path file) throws IOException, GeneralSecurityException {
        byte[] key = open(store).getKey("one", PASSWORD.toCharArray()).getEncoded();
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    /** A client that trusts this authority, and shows the certificates of these stores. */
    public SSLContext client(Path... own) throws IOException, GeneralSecurityException {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, new char[0]);
        trust.setCertificateEntry("authority", open(authority).getCertificate("authority"));
        var trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(trust);
        var context = SSLContext.getInstance("TLS");
        var showing = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        if (own.length > 0) {
            showing.init(open(own[0]), PASSWORD.toCharArray());
        }
        context.init(own.length > 0 ? showing.getKeyManagers() : null, trusting.getTrustManagers(), null);
        return context;
    }

    private static KeyStore open(Path store) throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            return keys;
        }
    }

    private static void keytool(String arguments, Path store) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of(
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-validity", "9"));
        if (arguments.startsWith("-certreq") || arguments.startsWith("-export") || arguments.startsWith("-import")) {
            command.removeLast();
            command.removeLast();
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
