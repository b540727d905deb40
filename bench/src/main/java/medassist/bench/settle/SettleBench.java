package medassist.bench.settle;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import medassist.bench.service.CpuTime;
import medassist.bench.service.ServiceUnderTest;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures durable settlements a second in turn with TPC-B-like transactions on the same server. */
@Command(
        name = "settle",
        description = "Durable settlements through feed and REST, in turn with pgbench's TPC-B-like script.",
        mixinStandardHelpOptions = true)
public final class SettleBench implements Callable<Integer> {

    @Option(
            names = "--data",
            description =
                    "the data folder to measure over, with what an earlier run made in it (default: a new one, removed by you)")
    private Path data = Path.of("");

    @Option(names = "--clients", defaultValue = "16", description = "of ours at a time (default: ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--seconds", defaultValue = "20", description = "of each turn (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--turns",
            defaultValue = "2",
            description = "of ours and the yardstick (default: ${DEFAULT-VALUE})")
    private int turns;

    @Option(names = "--warm-up", defaultValue = "150", description = "seconds before them (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--scale", defaultValue = "50", description = "of pgbench (default: ${DEFAULT-VALUE})")
    private int scale;

    @Option(
            names = "--journal-rows",
            defaultValue = "1000000",
            description = "that are there before (default: ${DEFAULT-VALUE})")
    private long journalRows;

    @Option(
            names = "--scenarios",
            split = ",",
            defaultValue = "FEED,REST,HOT_PERSON,HOT_INSTITUTION",
            description = "which of ${COMPLETION-CANDIDATES} (default: all)")
    private List<Scenario> scenarios = List.of();

    @Option(names = "--mutual-tls", description = "clients show a certificate over TLS, and no key")
    private boolean mutualTls;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = data.toString().isEmpty() ? Files.createTempDirectory("medassist-bench") : data;
        try (ServiceUnderTest service =
                mutualTls ? ServiceUnderTest.startWithTls(folder) : ServiceUnderTest.start(folder)) {
            int persons = Population.personsWith(journalRows);
            var pgbench = new PgBench(service.database());
            prepare(service, pgbench, persons);
            say("data folder %s, %,d persons, %,d journal rows, %d clients"
                    .formatted(folder, persons, journalRows, clients));
            Histogram durable = DurableWrite.measure(folder);
            say("fsync of a page: p50 %,d µs, p99 %,d µs".formatted(at(durable, 50), at(durable, 99)));
            load(service, persons, Scenario.FEED).run(Duration.ofSeconds(warmUp / 2));
            load(service, persons, Scenario.REST).run(Duration.ofSeconds(warmUp / 2));
            say("%-16s %10s %10s %7s %9s %9s   %s"
                    .formatted("", "ours/s", "tpc-b/s", "ratio", "p50 µs", "p99 µs", "cpu µs each"));
            for (Scenario scenario : scenarios) {
                measure(service, pgbench, persons, scenario);
            }
        }
        return 0;
    }

    /** Makes the people and the yardstick's tables, unless a run before has made them in the same folder. */
    private void prepare(ServiceUnderTest service, PgBench pgbench, int persons)
            throws IOException, InterruptedException, SQLException {
        int there = Population.size(service);
        if (there == persons) {
            return;
        }
        if (there > 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "--journal-rows: the folder has those of %,d persons, not of %,d".formatted(there, persons));
        }
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + PgBench.database());
        }
        pgbench.initialise(scale);
        Population.make(service, persons);
    }

    private void measure(ServiceUnderTest service, PgBench pgbench, int persons, Scenario scenario)
            throws IOException, InterruptedException {
        Load load = load(service, persons, scenario);
        var turn = Duration.ofSeconds(seconds);
        for (int number = 1; number <= turns; number++) {
            CpuTime serviceBefore = service.serviceTime();
            CpuTime databaseBefore = service.databaseTime();
            CpuTime clientsBefore = CpuTime.of(ProcessHandle.current().pid());
            Histogram took = load.run(turn);
            Duration ofService = service.serviceTime().since(serviceBefore);
            Duration ofDatabase = service.databaseTime().since(databaseBefore);
            Duration ofClients = CpuTime.of(ProcessHandle.current().pid()).since(clientsBefore);
            PgBench.Result yardstick = pgbench.run(turn);
            double ours = (double) took.getTotalCount() / seconds;
            double ratio = ours / yardstick.perSecond();
            say("%-16s %,10.0f %,10.0f %7.2f %,9d %,9d   service %,d, database %,d, clients %,d"
                    .formatted(
                            scenario,
                            ours,
                            yardstick.perSecond(),
                            ratio,
                            at(took, 50),
                            at(took, 99),
                            each(ofService, took),
                            each(ofDatabase, took),
                            each(ofClients, took)));
        }
    }

    private Load load(ServiceUnderTest service, int persons, Scenario scenario) {
        return new Load(
                service, scenario.door(), clients, random -> scenario.person(random, persons), scenario::institution);
    }

    private static long at(Histogram took, double percentile) {
        return took.getValueAtPercentile(percentile);
    }

    private static long each(Duration all, Histogram took) {
        return all.toNanos() / 1000 / took.getTotalCount();
    }

    private void say(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
