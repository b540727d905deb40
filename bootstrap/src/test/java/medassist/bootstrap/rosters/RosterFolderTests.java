package medassist.bootstrap.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import medassist.application.importing.ImportingRosters;
import medassist.application.port.Rosters;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder in which authorities leave rosters, over stores in memory. */
class RosterFolderTests {

    private static final String NAME = "999900-CIVIL_AFFAIRS-202305-FULL-SUBSISTENCE_ALLOWANCE.csv";

    @TempDir
    private Path path;

    private final ImportingRosters importing = new City().desk.medAssist().importingRosters();

    private RosterFolder folder() {
        return new RosterFolder(path.toString(), importing, JsonMapper.createDefault(), InstantSource.system());
    }

    private void leave(String name, String content) throws IOException {
        Path file = Files.writeString(path.resolve("in").resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private String answer(String name) throws IOException {
        return Files.readString(path.resolve("out").resolve(name + ".answer.json"));
    }

    @Test
    void receivesAFileAndAnswersItOnceItIsRead() throws IOException {
        RosterFolder folder = folder();
        leave(NAME, "姓名,身份证号,起始日期\n王,371502197001010013,2023-01-01\n");

        folder.look();
        assertThat(path.resolve("in").resolve(NAME))
                .as("its size may still change")
                .exists();
        folder.look();
        assertThat(path.resolve("work").resolve(NAME)).exists();
        importing.goOn();
        folder.look();

        assertThat(answer(NAME)).contains("\"state\":\"PREVIEWED\"", "\"PENDING\":1", "999900-2023-05-");
        assertThat(path.resolve("done").resolve(NAME)).exists();
        assertThat(rosters()).isEqualTo(1);
    }

    private int rosters() {
        var previewed = new Rosters.Filter("999900", Optional.empty(), Optional.of(Roster.State.PREVIEWED));
        return importing.rosters(previewed, "", 9, Desk.caller("clerk")).size();
    }

    @Test
    void hasAnOutcomeForAFileThatCannotBeRead() throws IOException {
        RosterFolder folder = folder();
        leave(NAME, "没有表头\n");
        folder.look();
        folder.look();
        importing.goOn();
        folder.look();

        assertThat(answer(NAME)).contains("\"state\":\"FAILED\"", "表头");
    }

    @Test
    void saysHowFilesAreNamed() throws IOException {
        RosterFolder folder = folder();
        leave("低保名单.csv", "姓名,身份证号\n");
        folder.look();
        folder.look();

        assertThat(answer("低保名单.csv")).contains("\"state\":\"REFUSED\"", RosterName.EXAMPLE);
    }

    @Test
    void leavesWhatIsStillBeingWritten() throws IOException {
        RosterFolder folder = folder();
        Files.writeString(path.resolve("in").resolve(NAME), "姓名,身份证号\n");
        folder.look();
        folder.look();

        assertThat(path.resolve("in").resolve(NAME)).exists();
    }
}
