package medassist.bench;

import medassist.bench.engine.EngineBench;
import medassist.bench.replay.ReplayBench;
import medassist.bench.roster.RosterBench;
import medassist.bench.settle.SettleBench;
import medassist.bench.start.StartBench;
import medassist.bench.ways.WaysBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
        name = "medassist bench",
        description = "Measures MedAssist next to yardsticks that run in the same minutes on the same machine.",
        subcommands = {
            EngineBench.class,
            ReplayBench.class,
            RosterBench.class,
            SettleBench.class,
            StartBench.class,
            WaysBench.class
        },
        mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    /** Runs a benchmark; the process ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
