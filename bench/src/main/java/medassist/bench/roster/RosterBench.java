package medassist.bench.roster;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import medassist.bench.service.ServiceUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast rosters are read, previewed and applied. */
@Command(
        name = "roster",
        description =
                "A first list of everybody, and the next month's with changes, previewed and applied next to COPY of the same rows.",
        mixinStandardHelpOptions = true)
public final class RosterBench implements Callable<Integer> {

    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description = "of each list, each about a registered person (default: ${DEFAULT-VALUE})")
    private int rows;

    @Option(
            names = "--changed",
            defaultValue = "10",
            description = "how many percent of the next month's rows are others (default: ${DEFAULT-VALUE})")
    private int changedPercent;

    @Option(names = "--data", description = "the data folder to measure over (default: a new one, removed by you)")
    private Path data = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = data.toString().isEmpty() ? Files.createTempDirectory("medassist-bench") : data;
        try (ServiceUnderTest service = ServiceUnderTest.start(folder);
                var lists = new MeasuredLists(service, folder, rows)) {
            say("data folder " + folder);
            lists.register();
            say("%-28s %10s %10s %12s %8s"
                    .formatted("%,d rows a list".formatted(rows), "ours s", "COPY s", "rows/s", "ratio"));
            say("first list", lists.measure("2023-05", 0));
            say("next month, %d %% others".formatted(changedPercent), lists.measure("2023-06", changedPercent));
            say("the service has had at most %,d MB in memory".formatted(lists.mostMemory()));
        }
        return 0;
    }

    private void say(String list, MeasuredLists.Times times) {
        say(list + ": " + times.outcome());
        say("  previewed", times.preview(), times.copy());
        say("  applied", times.application(), times.copy());
        say("  together", times.preview() + times.application(), times.copy());
    }

    private void say(String part, double ours, double copy) {
        say("%-28s %10.2f %10.2f %,12.0f %8.3f".formatted(part, ours, copy, rows / ours, copy / ours));
    }

    private void say(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
