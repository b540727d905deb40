package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;

/** {@code medassist doctor}, beside a service and without one. */
class DoctorIT {

    @Test
    void saysInWordsWhatIsWrongAndNothingMore() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");
        Path keys = service.data().resolve("keys");

        Command demo = doctor(service.data(), Map.of());
        assertThat(demo.exitCode()).isEqualTo(1);
        assertThat(demo.output()).contains("✗ 下列账号免动态口令", "demo-approver", "✗ 发现问题 1 处");
        try (Connection connection = service.connection()) {
            connection.createStatement().execute("UPDATE account SET revoked_at = now() WHERE name LIKE 'demo-%'");
        }
        Command sound = doctor(service.data(), Map.of());
        assertThat(sound.exitCode()).as(sound.output()).isZero();
        assertThat(sound.output()).contains("✓ 检查通过", "✓ 数据库设置 fsync = on").doesNotContain("✗");

        chmod(keys, "rwxr-xr-x");
        chmod(keys.resolve("field-1.json"), "rw-r--r--");
        Files.writeString(keys.resolve("field-2.json"), Files.readString(keys.resolve("field-1.json")));
        chmod(keys.resolve("field-2.json"), "rw-------");
        service.client().postJson("/api/v1/settlements", Client.claim("S1", Demo.PERSON, "100"));
        try (Connection connection = service.connection()) {
            connection
                    .createStatement()
                    .execute("SET session_replication_role = replica;"
                            + "UPDATE journal_entry SET made_at = made_at - interval '3 days', place = 1000000000;"
                            + "UPDATE key_on_record SET thumbprint = 'other' WHERE name = 'seal'");
        }
        Command ill = doctor(service.data(), Map.of(), "--host", "0.0.0.0", "--lang", "en");

        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.output())
                .contains(
                        "✗ " + keys + " has the mode rwxr-xr-x",
                        "✗ " + keys.resolve("field-1.json") + " has the mode rw-r--r--",
                        "it should be rw-------",
                        "✗ --host: on 0.0.0.0 everybody could read along",
                        "✗ the key seal.json in " + keys + " is not the one that this database was used with",
                        "✗ A rotation of keys is unfinished",
                        "✗ Journal entries have not been sealed for more than five minutes",
                        "✗ Days from ",
                        "✗ 7 problems");
        assertThat(service.terminate()).isIn(0, 143);
    }

    @Test
    void saysThatThereIsNoDatabase() throws Exception {
        Path data = RunningService.newDataFolder();

        Command nothing = doctor(data, Map.of());
        Command without = doctor(data, Map.of("MEDASSIST_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none"));

        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.output()).contains("✗ there is no database in the data folder " + data, "✗ 发现问题 1 处");
        assertThat(without.output()).contains("✗ ", "medassist.keys (MEDASSIST_KEYS) must name the folder");
    }

    private static Command doctor(Path data, Map<String, String> environment, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("doctor", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return RunningService.command(environment, arguments.toArray(String[]::new));
    }

    private static void chmod(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
