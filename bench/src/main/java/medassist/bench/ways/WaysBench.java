package medassist.bench.ways;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Counts the files that requests enter and the calls by which they go from module to module. It starts the service with
 * an agent in it that has each method report its entry with the stack below it, and sends single requests.
 *
 * @see Way
 * @see EntryReporting
 */
@Command(
        name = "ways",
        description = {
            "Counts the files that a request enters and how often it crosses from one of our modules "
                    + "into another.",
            "",
            "A file counts once one of its methods was entered. Left out, since there is nothing to "
                    + "read: methods that only read or set fields or give a constant (accessors, plain "
                    + "constructors), what the compiler or Micronaut's processor adds, initialisation of "
                    + "classes; and interfaces without a body. A lambda is its class's.",
            "",
            "A crossing is a call whose nearest caller of ours on the stack is in another module; "
                    + "returns are not counted.",
            "'To the rules' counts those that are still open when Adjudicator.adjudicate is first "
                    + "entered: how often whoever follows the way down to the first rule of aid changes the "
                    + "module.",
            "'Calls' counts every one, whether it leads on or comes back at once; those into the "
                    + "domain by themselves, since all modules make and read its values (Money, PersonId, "
                    + "Claim, Needs).",
            "'Before' counts what happens before Adjudicator.adjudicate is first entered.",
            "",
            "What the service does beside requests (telling events, sealing days, watching its "
                    + "database) is left out. Each request is sent three times, for three people; the first is "
                    + "not counted, and the others must agree.",
            "Exits with 1 if they do not, or if the feed's settlement crosses more than 4 times to " + "the rules."
        },
        mixinStandardHelpOptions = true)
public final class WaysBench implements Callable<Integer> {

    private static final int MOST_CROSSINGS = 4;

    @Option(names = "--files", description = "list the files too, by module; * marks those entered before the rules")
    private boolean withFiles;

    @Option(names = "--data", description = "an empty data folder to run over (default: a new one, removed by you)")
    private Path data = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.toString().isEmpty() ? Files.createTempDirectory("medassist-bench") : data;
        Map<Journey, Way> ways = new EnumMap<>(Journey.class);
        boolean isSteady = true;
        try (RecordedService service = RecordedService.start(folder)) {
            for (Journey journey : Journey.values()) {
                journey.go(service, journey + "-0");
                Way way = journey.go(service, journey + "-1");
                isSteady &= way.isLike(journey.go(service, journey + "-2"));
                ways.put(journey, way);
            }
        }
        print(ways);
        int crossings = Objects.requireNonNull(ways.get(Journey.FEED)).crossingsToTheRules();
        say("%nGoal: a settlement by the feed crosses at most %d times to the rules: %s"
                .formatted(MOST_CROSSINGS, crossings <= MOST_CROSSINGS ? "met" : "not met"));
        if (!isSteady) {
            say("The counts of two requests of the same kind differ.");
        }
        return isSteady && crossings <= MOST_CROSSINGS ? 0 : 1;
    }

    private void print(Map<Journey, Way> ways) {
        String line = "%-34s %6s %7s  %12s  %6s %7s  %6s %7s";
        say(line.formatted("", "files", "", "crossings", "calls", "", "into", "domain"));
        say(line.formatted("", "all", "before", "to the rules", "all", "before", "all", "before"));
        ways.values()
                .forEach(way -> say(line.formatted(
                        way.name(),
                        way.files().size(),
                        way.filesBefore().size(),
                        way.crossingsToTheRules(),
                        way.callsBetweenModules(),
                        way.callsBetweenModulesBefore(),
                        way.callsIntoTheDomain(),
                        way.callsIntoTheDomainBefore())));
        say("");
        ways.values()
                .forEach(way -> say("%-34s %s".formatted(way.name(), String.join(" > ", way.modulesToTheRules()))));
        if (withFiles) {
            ways.values().forEach(this::printFiles);
        }
    }

    private void printFiles(Way way) {
        say("%n%s".formatted(way.name()));
        SortedSet<String> before = way.filesBefore();
        way.files().forEach(file -> say("  %s %s".formatted(before.contains(file) ? "*" : " ", file)));
    }

    private void say(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
