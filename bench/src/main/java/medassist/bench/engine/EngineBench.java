package medassist.bench.engine;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the engine that decides claims. */
@Command(
        name = "engine",
        description =
                "Claims that one processor decides in a second, each with its explanation, next to other engines.",
        mixinStandardHelpOptions = true)
public final class EngineBench implements Callable<Integer> {

    @Option(names = "--quick", description = "a minute and a half in place of six; the figures vary more")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CONTENDER",
            description = "measures these only: ${COMPLETION-CANDIDATES}")
    private Contender[] only = Contender.values();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws RunnerException {
        PrintWriter out = command.commandLine().getOut();
        Agreement.check();
        out.printf("All engines agree on %,d claims of 330783 东阳: assistance to the fen, and clause.%n", ClaimMix.SIZE);
        out.flush();
        Map<Contender, RunResult> results = new EnumMap<>(Contender.class);
        for (RunResult result : new Runner(options()).run()) {
            results.put(Contender.valueOf(result.getParams().getParam("contender")), result);
        }
        new EngineTable(results).print(out);
        return 0;
    }

    private Options options() {
        TimeValue time = TimeValue.seconds(quick ? 1 : 2);
        return new OptionsBuilder()
                .include(EngineBenchmark.class.getName() + ".decide")
                .param("contender", Stream.of(only).map(Contender::name).toArray(String[]::new))
                .forks(quick ? 1 : 2)
                .warmupIterations(5)
                .warmupTime(time)
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(time)
                .addProfiler(CpuThroughput.class)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}
