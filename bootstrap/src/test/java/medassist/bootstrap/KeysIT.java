package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;

/** Keys stand in one place, and what a database was used with is never made anew. */
class KeysIT {

    @Test
    void keepsItsKeysInTheDataFolderWhereOnlyItsOwnerReadsThem() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");

        for (String key : List.of("receipt.json", "seal.json", "field-1.json")) {
            assertThat(mode(service.data().resolve("keys").resolve(key)))
                    .as(key)
                    .isEqualTo("rw-------");
        }
        assertThat(mode(service.data().resolve("keys"))).isEqualTo("rwx------");
        assertThat(service.terminate()).isIn(0, 143);
    }

    @Test
    void refusesADatabaseOfTheOperatorsWithoutAFolderOfKeys() throws IOException {
        var environment = Map.of("MEDASSIST_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        String data = RunningService.newDataFolder().toString();

        Command served = RunningService.command(environment, "serve", "--data", data, "--port", "0");
        Command verified = RunningService.command(environment, "ledger", "verify", "--data", data);

        assertThat(served.exitCode()).isEqualTo(1);
        assertThat(served.output()).contains("medassist: ", "medassist.keys (MEDASSIST_KEYS) must name the folder");
        assertThat(verified.output()).contains("medassist.keys (MEDASSIST_KEYS) must name the folder");
        assertThat(Path.of(data)).isEmptyDirectory();
    }

    @Test
    void refusesAKeyThatIsMissingOrAnotherBesideADatabaseThatWasUsed() throws Exception {
        Path data = RunningService.newDataFolder();
        RunningService service = RunningService.start(data, Map.of(), "--demo=FEW");
        Path other = RunningService.newDataFolder().resolve("elsewhere");
        Map<String, String> elsewhere = new HashMap<>(service.databaseEnvironment());
        elsewhere.put("MEDASSIST_KEYS", other.toString());

        Command missing = RunningService.command(elsewhere, "serve", "--port", "0");
        copy(data.resolve("keys"), other);
        Files.copy(other.resolve("seal.json"), other.resolve("receipt.json"), StandardCopyOption.REPLACE_EXISTING);
        Command exchanged = RunningService.command(elsewhere, "serve", "--port", "0");

        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.output())
                .contains("the key ", " is missing in " + other, "MEDASSIST_KEYS", "a new one is not made");
        assertThat(exchanged.exitCode()).isEqualTo(1);
        assertThat(exchanged.output())
                .contains("the key receipt.json in " + other, "is not the one that this database was used with");
        assertThat(service.terminate()).isIn(0, 143);
    }

    @Test
    void verifiesAReceiptElsewhereByThePublicKeyAlone() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");
        Client client = service.client();
        client.postJson("/api/v1/settlements", Client.claim("S1", Demo.PERSON, "100"));
        Path elsewhere = RunningService.newDataFolder();
        Path receipt = Files.writeString(
                elsewhere.resolve("receipt.json"),
                client.get("/api/v1/settlements/" + Demo.INSTITUTION + "/S1/receipt")
                        .text());
        Path keys = Files.writeString(
                elsewhere.resolve("published.json"),
                client.get("/api/v1/receipts/keys").text());
        assertThat(service.terminate()).isIn(0, 143);
        String keyId = new ObjectMapper()
                .readTree(keys.toFile())
                .path("keys")
                .path(0)
                .path("kid")
                .asText();

        Command without = verify(receipt, elsewhere);
        Command with = verify(receipt, elsewhere, "--keys", keys.toString());
        Command misnamed = verify(receipt, elsewhere, "--keys", elsewhere + "/nothing.json");

        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.output())
                .contains("✗ SIGNATURE", "由密钥 " + keyId + " 签名，" + elsewhere + "/keys 中没有", "--keys");
        assertThat(with.output()).contains("✓ SIGNATURE").doesNotContain("--keys");
        assertThat(with.exitCode()).isZero();
        assertThat(misnamed.output()).contains("--keys names " + elsewhere + "/nothing.json, which is not there");
        assertThat(elsewhere.resolve("keys")).doesNotExist();
    }

    private static Command verify(Path receipt, Path data, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("receipt", "verify", receipt.toString(), "--data", data.toString()));
        arguments.addAll(List.of(options));
        return RunningService.command(Map.of(), arguments.toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String key : List.of("receipt.json", "seal.json", "field-1.json")) {
            Files.copy(from.resolve(key), to.resolve(key));
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
