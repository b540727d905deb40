package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;

/** {@code medassist ledger verify}, beside a running service and without one. */
class LedgerCommandIT {

    @Test
    void verifiesBesideTheServiceAndWithoutItAndNamesWhatWasChanged() throws Exception {
        Path data = RunningService.newDataFolder();
        RunningService service = RunningService.start(data, Map.of(), "--demo=FEW");
        settle(service.client(), "S1");
        settle(service.client(), "S2");
        Command beside = verify(data, "--lang", "en");
        assertThat(beside.exitCode()).as(beside.output()).isZero();
        assertThat(beside.output()).contains("Nothing was changed: 1 ledgers and 2 entries");

        try (Connection connection = service.connection()) {
            connection
                    .createStatement()
                    .execute("SET session_replication_role = replica;"
                            + "UPDATE journal_entry SET postings = regexp_replace(postings,"
                            + " '4:POOL,7:regular,[0-9]+:[0-9]+,', '4:POOL,7:regular,1:1,') WHERE sequence = 2");
        }
        assertThat(service.terminate()).isIn(0, 143);
        Command without = verify(data);

        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.output())
                .contains("台账 " + Demo.PERSON + " 371500 2023：第 2 笔流水（SETTLEMENT H37150000001/S2）或其分录、结算单被改动")
                .contains("累计项 POOL regular 不等于流水合计");
    }

    @Test
    void goesOnWhereAnInterruptedRunWasLeft() throws Exception {
        RunningService service = RunningService.start(RunningService.newDataFolder(), Map.of(), "--demo=FEW");
        settle(service.client(), "S1");
        Path bookmark = service.data().resolve("ledger-verification");
        Files.writeString(bookmark, """
                person=37150000000001
                jurisdiction=371500
                year=2023
                ledgers=41
                entries=420
                findings=1
                """);

        Command resumed = verify(service.data(), "--lang", "en", "--resume");
        Command anew = verify(service.data(), "--lang", "en");
        Files.writeString(bookmark, "year=none");
        Command broken = verify(service.data(), "--resume");
        Command fromStart = verify(service.data());

        assertThat(resumed.output())
                .contains("Going on where the last run was interrupted: behind the ledger 37150000000001 371500 2023")
                .contains("1 findings in 41 ledgers and 420 entries");
        assertThat(resumed.exitCode())
                .as("what was found before the interruption counts")
                .isEqualTo(1);
        assertThat(anew.output()).contains("1 ledgers and 1 entries");
        assertThat(anew.exitCode()).isZero();
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.output()).contains("--resume");
        assertThat(fromStart.exitCode()).isZero();
        assertThat(service.terminate()).isIn(0, 143);
    }

    @Test
    void saysThatThereIsNoDatabase() throws Exception {
        Command nothing = verify(RunningService.newDataFolder());

        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.output()).contains("there is no database in the data folder");
    }

    private static Command verify(Path data, String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("ledger", "verify", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return RunningService.command(Map.of(), arguments.toArray(String[]::new));
    }

    private static void settle(Client client, String id) {
        var settled = client.postJson("/api/v1/settlements", Client.claim(id, Demo.PERSON, "100"));
        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
    }
}
