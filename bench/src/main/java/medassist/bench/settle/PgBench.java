package medassist.bench.settle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.bench.service.ServiceUnderTest.DatabaseAddress;

/** pgbench's TPC-B-like script against a database server, in a database of its own there. */
final class PgBench {

    private static final String DATABASE = "yardstick";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private static final int CLIENTS = 16;

    private final DatabaseAddress server;

    PgBench(DatabaseAddress server) {
        this.server = server;
    }

    /** What a run came to: transactions a second, and how long one took on average. */
    record Result(double perSecond, double meanMillis) {}

    /** The database that the tables are to be made in, which must exist. */
    static String database() {
        return DATABASE;
    }

    /** Makes the tables. */
    void initialise(int scale) throws IOException, InterruptedException {
        pgbench("--initialize", "--quiet", "--scale=" + scale);
    }

    /** Runs the script for the time. */
    Result run(Duration duration) throws IOException, InterruptedException {
        String output = pgbench(
                "--builtin=tpcb-like",
                "--no-vacuum",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + duration.toSeconds());
        return new Result(figure(RATE, output), figure(LATENCY, output));
    }

    private String pgbench(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "--host=" + server.host(), "--port=" + server.port(), "--username=" + server.user()));
        command.addAll(List.of(arguments));
        command.add(DATABASE);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        Process process = start(builder);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed:\n" + output);
        }
        return output;
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IOException("the yardstick needs pgbench on the PATH: apt install postgresql-contrib", missing);
        }
    }

    private static double figure(Pattern pattern, String output) throws IOException {
        Matcher figure = pattern.matcher(output);
        if (!figure.find()) {
            throw new IOException("pgbench said nothing of " + pattern + ":\n" + output);
        }
        return Double.parseDouble(figure.group(1));
    }
}
