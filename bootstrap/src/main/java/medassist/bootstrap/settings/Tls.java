package medassist.bootstrap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The certificate that the service shows, and those by which it knows its clients' 传输加密. Their files are read again
 * when they change.
 *
 * @param certificate a chain in PEM with {@code key} beside it, or a store in PKCS#12
 * @param key empty where the certificate is a store
 * @param password of the store
 * @param clients who issues certificates to clients, in PEM; empty where clients show none
 */
record Tls(Path certificate, Optional<Path> key, String password, Optional<Path> clients) {

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Map<String, String> SIGNATURES = Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA");

    private static final String CERTIFICATE = "MEDASSIST_TLS_CERTIFICATE";
    private static final String KEY = "MEDASSIST_TLS_KEY";
    private static final String STORE = "MEDASSIST_TLS_STORE";
    private static final String PASSWORD = "MEDASSIST_TLS_PASSWORD";
    private static final String CLIENTS = "MEDASSIST_TLS_CLIENTS";

    static Optional<Tls> of(Settings settings) {
        Optional<Path> certificate = settings.file(CERTIFICATE);
        Optional<Path> key = settings.file(KEY);
        Optional<Path> store = settings.file(STORE);
        Optional<Path> clients = settings.file(CLIENTS);
        String password = settings.text(PASSWORD).orElse("");
        if (certificate.isPresent() && store.isPresent()) {
            throw new SettingException(STORE, "is named beside " + CERTIFICATE + "; one of them is enough");
        }
        if (certificate.isPresent() != key.isPresent()) {
            throw new SettingException(certificate.isPresent() ? KEY : CERTIFICATE, "is missing; the other is named");
        }
        if (clients.isPresent() && certificate.isEmpty() && store.isEmpty()) {
            throw new SettingException(CLIENTS, "is of no use without " + CERTIFICATE + " or " + STORE);
        }
        certificate.ifPresent(file ->
                checkKey(key.orElseThrow(), certificates(CERTIFICATE, file).getFirst()));
        store.ifPresent(file -> checkStore(file, password));
        clients.ifPresent(file -> certificates(CLIENTS, file));
        return certificate.or(() -> store).map(file -> new Tls(file, key, password, clients));
    }

    Map<String, Object> settings(int port) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.ssl.enabled", true);
        settings.put("micronaut.server.ssl.port", port);
        settings.put("micronaut.server.ssl.protocols", "TLSv1.3,TLSv1.2");
        settings.put("micronaut.server.ssl.key-name", "server");
        file(settings, "server", key.orElse(certificate), key.isPresent() ? "PEM" : "PKCS12");
        if (key.isPresent()) {
            settings.put("micronaut.certificate.file.server.certificate-path", certificate.toString());
        } else {
            settings.put("micronaut.certificate.file.server.password", password);
            settings.put("micronaut.server.ssl.key.password", password);
        }
        clients.ifPresent(file -> {
            settings.put("micronaut.server.ssl.trust-name", "clients");
            settings.put("micronaut.server.ssl.client-authentication", "want");
            file(settings, "clients", file, "PEM");
        });
        return settings;
    }

    private static void file(Map<String, Object> settings, String name, Path file, String format) {
        String prefix = "micronaut.certificate.file." + name + ".";
        settings.put(prefix + "path", file.toAbsolutePath().toString());
        settings.put(prefix + "format", format);
        settings.put(prefix + "refresh-mode", "file-watcher-or-scheduler");
    }

    private static List<? extends Certificate> certificates(String setting, Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            var found = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
            if (found.isEmpty()) {
                throw new SettingException(setting, "there is no certificate in " + file);
            }
            return found;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new SettingException(setting, file + " holds no certificates in PEM");
        }
    }

    /** The server would go on without a certificate where the key is not that of it. */
    private static void checkKey(Path file, Certificate certificate) {
        try {
            Matcher pem = PRIVATE_KEY.matcher(Files.readString(file));
            if (!pem.find()) {
                throw new SettingException(
                        KEY,
                        "there is no private key in PKCS#8 in " + file + "; openssl pkcs8 -topk8 -nocrypt writes one");
            }
            String algorithm = certificate.getPublicKey().getAlgorithm();
            var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
            var signature = Signature.getInstance(SIGNATURES.getOrDefault(algorithm, algorithm));
            signature.initSign(KeyFactory.getInstance(algorithm).generatePrivate(key));
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            if (!signature.verify(signed)) {
                throw new SettingException(KEY, file + " is not the key of the certificate");
            }
        } catch (GeneralSecurityException | IOException | IllegalArgumentException otherKey) {
            throw new SettingException(KEY, file + " is not the key of the certificate");
        }
    }

    private static void checkStore(Path file, String password) {
        try (InputStream store = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getKey(alias, password.toCharArray()) != null) {
                    return;
                }
            }
            throw new SettingException(STORE, "there is no key in " + file);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new SettingException(STORE, file + " cannot be opened by " + PASSWORD);
        }
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "Tls[" + certificate + "]";
    }
}
