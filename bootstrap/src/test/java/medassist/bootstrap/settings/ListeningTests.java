package medassist.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import medassist.bootstrap.Certificates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the service may listen, and which settings it does not start with. */
class ListeningTests {

    @TempDir
    private static Path folder;

    private static final Map<String, String> FILES = new HashMap<>();

    @BeforeAll
    static void makeFiles() throws Exception {
        var certificates = new Certificates(folder);
        Path store = certificates.issue("service");
        FILES.put("CERT", certificates.certificate("service").toString());
        FILES.put("KEY", Certificates.writeKey(store, folder.resolve("key.pem")).toString());
        Path other = certificates.issue("other");
        FILES.put(
                "OTHER",
                Certificates.writeKey(other, folder.resolve("other.key")).toString());
        FILES.put("STORE", store.toString());
        FILES.put("CA", certificates.pem().toString());
        FILES.put(
                "TEXT",
                Files.writeString(folder.resolve("text.txt"), "no certificate").toString());
        FILES.put("NOWHERE", folder.resolve("nowhere").toString());
        FILES.put("FOLDER", folder.toString());
        FILES.put("PASSWORD", Certificates.PASSWORD);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | '' | http://127.0.0.1:8443 | false",
                "localhost | '' | http://localhost:8443 | false",
                "::1 | '' | http://[::1]:8443 | false",
                "0.0.0.0 | MEDASSIST_TLS_CERTIFICATE=CERT MEDASSIST_TLS_KEY=KEY | https://127.0.0.1:8443 | false",
                "10.0.0.1 | MEDASSIST_TLS_STORE=STORE MEDASSIST_TLS_PASSWORD=PASSWORD | https://10.0.0.1:8443 | false",
                "10.0.0.1 | MEDASSIST_PROXIES=10.0.0.2 | http://10.0.0.1:8443 | true",
                "10.0.0.1 | MEDASSIST_WITHOUT_TLS=true | http://10.0.0.1:8443 | false",
                "10.0.0.1 | MEDASSIST_WITHOUT_TLS=true MEDASSIST_PROXIES=10.0.0.2 | http://10.0.0.1:8443 | false"
            })
    void listensWhereNobodyReadsAlong(String host, String settings, String address, boolean onlyForProxies) {
        Listening listening = Listening.of(host, 0, settings(settings));

        assertThat(listening.address(8443)).isEqualTo(address);
        assertThat(listening.settings()).containsEntry("medassist.only-proxies", onlyForProxies);
        assertThat(listening.toString()).doesNotContain(Certificates.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "::"})
    void listensNowhereElseWithoutTls(String host) {
        assertThatThrownBy(() -> Listening.of(host, 8080, settings("MEDASSIST_WITHOUT_TLS=false")))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll(
                        "--host", "MEDASSIST_TLS_CERTIFICATE", "MEDASSIST_PROXIES", "MEDASSIST_WITHOUT_TLS=true");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MEDASSIST_TLS_CERTIFICATE=CERT | MEDASSIST_TLS_KEY",
                "MEDASSIST_TLS_KEY=KEY | MEDASSIST_TLS_CERTIFICATE",
                "MEDASSIST_TLS_CERTIFICATE=NOWHERE MEDASSIST_TLS_KEY=KEY | MEDASSIST_TLS_CERTIFICATE",
                "MEDASSIST_TLS_CERTIFICATE=TEXT MEDASSIST_TLS_KEY=KEY | MEDASSIST_TLS_CERTIFICATE",
                "MEDASSIST_TLS_CERTIFICATE=CERT MEDASSIST_TLS_KEY=CERT | MEDASSIST_TLS_KEY",
                "MEDASSIST_TLS_CERTIFICATE=CERT MEDASSIST_TLS_KEY=OTHER | MEDASSIST_TLS_KEY",
                "MEDASSIST_TLS_CERTIFICATE=CERT MEDASSIST_TLS_KEY=KEY MEDASSIST_TLS_STORE=STORE | MEDASSIST_TLS_STORE",
                "MEDASSIST_TLS_STORE=STORE MEDASSIST_TLS_PASSWORD=wrong | MEDASSIST_TLS_STORE",
                "MEDASSIST_TLS_STORE=TEXT | MEDASSIST_TLS_STORE",
                "MEDASSIST_TLS_CLIENTS=CA | MEDASSIST_TLS_CLIENTS",
                "MEDASSIST_TLS_CERTIFICATE=CERT MEDASSIST_TLS_KEY=KEY MEDASSIST_TLS_CLIENTS=TEXT | MEDASSIST_TLS_CLIENTS",
                "MEDASSIST_WITHOUT_TLS=yes | MEDASSIST_WITHOUT_TLS",
                "MEDASSIST_POLICIES=NOWHERE | MEDASSIST_POLICIES",
                "MEDASSIST_HISFEED_KEYS_FILE=FOLDER | MEDASSIST_HISFEED_KEYS_FILE",
                "MEDASSIST_HISFEED_PROFILES=national,x.yaml | MEDASSIST_HISFEED_PROFILES",
                "MEDASSIST_LIMITS_CONNECTIONS=many | MEDASSIST_LIMITS_CONNECTIONS",
                "MEDASSIST_LIMITS_HEAD_TIMEOUT=15 | MEDASSIST_LIMITS_HEAD_TIMEOUT"
            })
    void namesTheSettingThatIsWrong(String settings, String name) {
        assertThatThrownBy(() -> {
                    settings(settings).check();
                    Listening.of("0.0.0.0", 8080, settings(settings));
                })
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageNotContaining("wrong");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void namesAPortThatThereIsNot(int port) {
        assertThatThrownBy(() -> Listening.of("127.0.0.1", port, settings("")))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("--port: " + port);
    }

    @Test
    void namesAnAddressThatThereIsNot() {
        assertThatThrownBy(() -> Listening.of("no such host", 8080, settings("")))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("--host: ");
    }

    private static Settings settings(String text) {
        Map<String, String> environment = new HashMap<>();
        for (String setting : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = setting.split("=", 2);
            environment.put(parts[0], FILES.getOrDefault(parts[1], parts[1]));
        }
        return new Settings(environment);
    }
}
