package medassist.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as an operator runs it: a process of its own, from the packaged modules, on the module path. */
final class RunningService {

    private static final Path MODULES = Path.of(System.getProperty("medassist.modules", "target/modules"));
    private static final Path WORK = Path.of(System.getProperty("medassist.work", "target/service"));
    private static final Pattern ADDRESS = Pattern.compile("serves on (https?://127\\.0\\.0\\.1:\\d+)");
    private static final long START_LIMIT_SECONDS = 120;

    /** As the launcher makes one: each start from it takes half the time. */
    private static final class AotCache {
        private static final Path FILE = rehearse();

        private static Path rehearse() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(WORK), "aot-");
                Path output = folder.resolve("output.txt");
                Path cache = folder.resolve("cache");
                List<String> rehearsal =
                        List.of("rehearse", "--data", folder.resolve("data").toString());
                new RunningService(WORK, output, run("-XX:AOTCacheOutput=" + cache, output, Map.of(), rehearsal))
                        .awaitExit();
                if (!Files.exists(cache)) {
                    throw new IllegalStateException("there is no AOT cache:\n" + Files.readString(output));
                }
                return cache;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Shared {
        private static final RunningService SERVICE = startShared();
    }

    private final Path data;
    private final Path output;
    private final Process process;

    private RunningService(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    /** One service with demo data for all tests that leave it running. */
    static RunningService shared() {
        return Shared.SERVICE;
    }

    private static RunningService startShared() {
        try {
            Map<String, String> policies =
                    Map.of("MEDASSIST_POLICIES", SampleCity.folder(WORK).toString());
            RunningService service = start(newDataFolder(), policies, "--demo=FEW");
            Runtime.getRuntime().addShutdownHook(new Thread(service::terminate));
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path newDataFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(WORK), "data-");
    }

    /** Starts a service over the folder and waits until it serves. */
    static RunningService start(Path data, Map<String, String> environment, String... options) throws IOException {
        RunningService service = launch(data, environment, options);
        service.awaitAddress();
        return service;
    }

    /** Starts a service without waiting for it. */
    static RunningService launch(Path data, Map<String, String> environment, String... options) throws IOException {
        Path output = Files.createTempFile(WORK, "output-", ".txt");
        var arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return new RunningService(data, output, run(output, environment, arguments));
    }

    /** What a command that ends by itself printed, and its exit code. */
    static Command command(Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile(Files.createDirectories(WORK), "command-", ".txt");
        Path errors = output.resolveSibling(output.getFileName() + ".errors");
        ProcessBuilder builder = java("-XX:AOTCache=" + AotCache.FILE, environment, List.of(arguments))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        int exitCode = new RunningService(WORK, output, builder.start()).awaitExit();
        return new Command(exitCode, Files.readString(output), Files.readString(errors));
    }

    /** A command that is started and not waited for; what it prints stands in the file. */
    static Process background(Map<String, String> environment, Path output, String... arguments) throws IOException {
        return run(output, environment, List.of(arguments));
    }

    /**
     * A command that has ended.
     *
     * @param printed on standard output
     */
    record Command(int exitCode, String printed, String errors) {

        /** Both together. */
        String output() {
            return printed + errors;
        }
    }

    private static Process run(Path output, Map<String, String> environment, List<String> arguments)
            throws IOException {
        return run("-XX:AOTCache=" + AotCache.FILE, output, environment, arguments);
    }

    private static Process run(String aotCache, Path output, Map<String, String> environment, List<String> arguments)
            throws IOException {
        return java(aotCache, environment, arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static ProcessBuilder java(String aotCache, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Xlog:disable",
                aotCache,
                "--module-path",
                MODULES.toString(),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "medassist.bootstrap/medassist.bootstrap.Main"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MEDASSIST_"));
        builder.environment().put("XDG_CACHE_HOME", WORK.resolve("cache").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    Client client() {
        String address = awaitAddress();
        // A service over a database of another's finds the account there.
        if (Files.exists(data.resolve("postgres"))) {
            try (var connection = connection()) {
                TestAccount.add(connection);
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return new Client(address);
    }

    int port() {
        return URI.create(awaitAddress()).getPort();
    }

    Path data() {
        return data;
    }

    /** The coordinates of the service's embedded database, for a second service to share it. */
    Map<String, String> databaseEnvironment() throws IOException {
        List<String> pidFile = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        return Map.of(
                "MEDASSIST_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/postgres",
                "MEDASSIST_DATASOURCE_USERNAME",
                "medassist",
                "MEDASSIST_DATASOURCE_PASSWORD",
                Files.readString(data.resolve("postgres-password")).strip(),
                "MEDASSIST_KEYS",
                data.resolve("keys").toString());
    }

    /** A connection to that database, behind the service's back. */
    Connection connection() throws IOException, SQLException {
        Map<String, String> database = databaseEnvironment();
        return DriverManager.getConnection(
                String.valueOf(database.get("MEDASSIST_DATASOURCE_URL")),
                database.get("MEDASSIST_DATASOURCE_USERNAME"),
                database.get("MEDASSIST_DATASOURCE_PASSWORD"));
    }

    /** SIGTERM; then its exit code. */
    int terminate() {
        process.destroy();
        return awaitExit();
    }

    /** SIGTERM, without waiting. */
    void signalTermination() {
        process.destroy();
    }

    /** SIGKILL: nothing of the process runs on. The database server it started does. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGKILL for the database server that the service started, and nothing else. */
    void killDatabase() throws IOException {
        List<String> pidFile = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        long pid = Long.parseLong(pidFile.getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Waits until the service says that it and its database are ready. */
    void awaitReadiness() throws InterruptedException {
        var client = new Client(awaitAddress());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        // At first it may not have noticed yet.
        TimeUnit.MILLISECONDS.sleep(200);
        while (client.get("/health/readiness").status() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the service is not ready:\n" + output());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    int awaitExit() {
        try {
            if (!process.waitFor(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the service did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String awaitAddress() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (true) {
            Matcher address = ADDRESS.matcher(output());
            if (address.find()) {
                return address.group(1);
            }
            if (System.nanoTime() > deadline || endsWithin(100)) {
                throw new IllegalStateException("the service did not start:\n" + output());
            }
        }
    }

    private boolean endsWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
