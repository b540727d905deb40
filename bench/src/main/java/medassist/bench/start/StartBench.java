package medassist.bench.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import medassist.embeddedpostgres.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times starts by the launcher, in turns with starts without the AOT cache and with starts of PostgreSQL alone. */
@Command(
        name = "start",
        description = "From the command to the first settlement, with and without the AOT cache.",
        mixinStandardHelpOptions = true)
public final class StartBench implements Callable<Integer> {

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
    private int runs;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final Path launcher =
            Path.of(System.getProperty("medassist.home", ".")).resolve("medassist");
    private final Path work;
    private final Kind existing = new Kind("existing folder", false);
    private final Kind fresh = new Kind("new folder", true);

    public StartBench() throws IOException {
        work = Files.createTempDirectory("medassist-start-");
    }

    /** A kind of start, and how long each run of it took: ours, without the cache, and PostgreSQL's. */
    private record Kind(String name, boolean onNewFolder, Times ours, Times uncached, Times postgres) {

        private Kind(String name, boolean onNewFolder) {
            this(name, onNewFolder, new Times(), new Times(), new Times());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path kept = work.resolve("kept");
        // Makes the cache where there is none, and unpacks PostgreSQL.
        serve("on", kept);
        postgres(kept);
        for (int run = 0; run < runs; run++) {
            time(existing, kept);
            time(fresh, work.resolve("new"));
        }
        remove(work);
        print();
        return 0;
    }

    private void time(Kind kind, Path data) throws IOException, InterruptedException {
        kind.ours.add(begun(kind, data, () -> serve("on", data)));
        kind.uncached.add(begun(kind, data, () -> serve("off", data)));
        kind.postgres.add(begun(kind, data, () -> postgres(data)));
    }

    /** Before a start on a new folder there must be none. */
    private Duration begun(Kind kind, Path data, Run run) throws IOException, InterruptedException {
        if (kind.onNewFolder) {
            remove(data);
        }
        return run.time();
    }

    /** One start. */
    private interface Run {

        Duration time() throws IOException, InterruptedException;
    }

    private Duration serve(String aot, Path data) throws IOException, InterruptedException {
        Launched service = Launched.serve(launcher, aot, data);
        try {
            return service.firstSettlement();
        } finally {
            service.stop();
        }
    }

    private Duration postgres(Path data) throws IOException {
        long begin = System.nanoTime();
        EmbeddedPostgres server = EmbeddedPostgres.start(data, work.resolve("programs"));
        var time = Duration.ofNanos(System.nanoTime() - begin);
        server.close();
        return time;
    }

    private void print() {
        PrintWriter out = command.commandLine().getOut();
        out.printf("From the command to the first settlement, in seconds: median of %d (lowest–highest)%n%n", runs);
        out.printf(
                "%-16s  %-20s  %-20s  %5s  %-20s  %5s%n",
                "", "ours", "without AOT cache", "ratio", "PostgreSQL alone", "ratio");
        for (Kind kind : List.of(existing, fresh)) {
            out.printf(
                    Locale.ROOT,
                    "%-16s  %-20s  %-20s  %5.2f  %-20s  %5.2f%n",
                    kind.name,
                    kind.ours,
                    kind.uncached,
                    kind.ours.median() / kind.uncached.median(),
                    kind.postgres,
                    kind.ours.median() / kind.postgres.median());
        }
        out.flush();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
