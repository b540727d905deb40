package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;

/** What the launcher records its AOT cache from. */
class RehearsalIT {

    @Test
    void endsWellWithoutLookingAtTheOperatorsSettings() throws IOException {
        Path data = RunningService.newDataFolder();
        Map<String, String> settings = Map.of(
                "MEDASSIST_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/nobody",
                "MEDASSIST_HISFEED_FOLDER_PATH", data.resolve("inbox").toString(),
                "MICRONAUT_SERVER_HOST", "0.0.0.0");

        Command rehearsal = RunningService.command(settings, "rehearse", "--data", data.toString());

        assertThat(rehearsal.exitCode()).as(rehearsal.output()).isZero();
        assertThat(data.resolve("inbox")).doesNotExist();
    }
}
