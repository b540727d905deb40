package medassist.bench.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import medassist.bench.service.ServiceUnderTest;
import medassist.bench.settle.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast years are computed again. */
@Command(
        name = "replay",
        description =
                "Years of 8 settlements computed again: the arithmetic alone, and out of and into the database next to COPY.",
        mixinStandardHelpOptions = true)
public final class ReplayBench implements Callable<Integer> {

    private static final double MILLION = 1e6;

    @Option(
            names = "--people",
            defaultValue = "1000000",
            description = "whose years are computed; 0 leaves it out (default: ${DEFAULT-VALUE})")
    private int people;

    @Option(names = "--pack", defaultValue = "371500", description = "by whose rules (default: ${DEFAULT-VALUE})")
    private String pack = "";

    @Option(
            names = "--stored-people",
            defaultValue = "20000",
            description = "whose years are in the database; 0 leaves it out (default: ${DEFAULT-VALUE})")
    private int storedPeople;

    @Option(
            names = "--turns",
            defaultValue = "2",
            description = "of ours and the yardstick (default: ${DEFAULT-VALUE})")
    private int turns;

    @Option(names = "--data", description = "the data folder to measure over (default: a new one, removed by you)")
    private Path data = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (people > 0) {
            measureArithmetic();
        }
        if (storedPeople > 0) {
            measureStored();
        }
        return 0;
    }

    private void measureArithmetic() {
        Arithmetic.Result result = new Arithmetic(pack).measure(people);
        Replayed alone = result.alone();
        say(
                "arithmetic: %,d people, %,d settlements made by chance, %,d %% of the people certified otherwise since; pack %s"
                        .formatted(alone.years(), alone.settlements(), RecordedYear.CERTIFIED_LATE_PERCENT, pack));
        say("%,d settlements would be paid otherwise; both ways agree on %,d fen of assistance"
                .formatted(alone.differing(), alone.fen()));
        say("%-34s %14s %14s %18s".formatted("", "people/", "settlements/", "CPU seconds for"));
        say("%-34s %14s %14s %18s".formatted("", "CPU second", "CPU second", "1 M people"));
        say("the year alone", alone);
        say("from the case file", result.fromFile());
    }

    private void say(String title, Replayed replayed) {
        say("%-34s %,14.0f %,14.0f %18.2f"
                .formatted(
                        title,
                        replayed.years() / replayed.seconds(),
                        replayed.settlements() / replayed.seconds(),
                        replayed.seconds() * MILLION / replayed.years()));
    }

    private void measureStored() throws IOException, InterruptedException, SQLException {
        Path folder = data.toString().isEmpty() ? Files.createTempDirectory("medassist-bench") : data;
        try (ServiceUnderTest service = ServiceUnderTest.start(folder)) {
            Population.make(service, storedPeople);
            say(
                    "%ndatabase: %,d people, %,d settlements, copies of one real settlement; 1 M people have %.0f times as many"
                            .formatted(
                                    storedPeople,
                                    storedPeople * Population.SETTLEMENTS_A_YEAR,
                                    MILLION / storedPeople));
            say("data folder " + folder);
            say("%-10s %-22s %9s %9s %9s %16s   %s"
                    .formatted("turn", "", "ours s", "COPY s", "ratio", "settlements/s", "cpu µs a settlement"));
            try (var stored = new StoredYears(service, folder, storedPeople)) {
                stored.warmUp();
                for (int turn = 1; turn <= turns; turn++) {
                    measureStored(turn, stored);
                }
            }
        }
    }

    private void measureStored(int turn, StoredYears stored) throws IOException, SQLException {
        StoredYears.Ours ours = stored.replay();
        StoredYears.Copied copied = stored.copy();
        String cpu = "ours %,.1f, database %,.1f".formatted(ours.ownMicros(), ours.databaseMicros());
        say(turn, "read and replayed", ours.reading(), copied.reading(), cpu);
        say(turn, "written", ours.writing(), copied.writing(), "");
        say(turn, "together", ours.reading() + ours.writing(), copied.reading() + copied.writing(), "");
    }

    private void say(int turn, String part, double ours, double copied, String cpu) {
        say("%-10d %-22s %9.2f %9.2f %9.1f %,16.0f   %s"
                .formatted(
                        turn,
                        part,
                        ours,
                        copied,
                        ours / copied,
                        storedPeople * Population.SETTLEMENTS_A_YEAR / ours,
                        cpu));
    }

    private void say(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
