package medassist.bench.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import medassist.bootstrap.database.Database;
import medassist.bootstrap.database.KeyPlace;

/** The service as an operator starts it, with the launcher, over a data folder and its embedded PostgreSQL. */
public final class ServiceUnderTest implements AutoCloseable {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("medassist.home", ".")).resolve("medassist");
    private static final Pattern ADDRESS = Pattern.compile("serves on (https?://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern KEY = Pattern.compile("demo-gateway +(\\S+)\n");
    private static final long KILO = 1024;
    private static final long START_LIMIT_SECONDS = 180;
    private static final long STOP_LIMIT_SECONDS = 60;

    private final Path data;
    private final Process process;
    private final URI address;
    private final String authorization;
    private final Optional<MutualTls> tls;

    private ServiceUnderTest(Path data, Process process, URI address, String authorization, Optional<MutualTls> tls) {
        this.data = data;
        this.process = process;
        this.address = address;
        this.authorization = authorization;
        this.tls = tls;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @throws IOException if it ends, or does not say in time that it serves; its output is in the folder then
     */
    public static ServiceUnderTest start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /**
     * Starts it with TLS, and with an account for a client that shows a certificate.
     *
     * @throws IOException if it ends, or does not say in time that it serves; its output is in the folder then
     */
    public static ServiceUnderTest startWithTls(Path data) throws IOException, InterruptedException {
        var tls = MutualTls.make();
        ServiceUnderTest service = start(data, tls.environment(), Optional.of(tls));
        tls.addAccount(LAUNCHER, data);
        return service;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param environment added to that of this process
     * @throws IOException if it ends, or does not say in time that it serves; its output is in the folder then
     */
    public static ServiceUnderTest start(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(data, environment, Optional.empty());
    }

    private static ServiceUnderTest start(Path data, Map<String, String> environment, Optional<MutualTls> tls)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path output = data.resolve("service.log");
        var builder = new ProcessBuilder(
                        LAUNCHER.toString(), "serve", "--demo=FEW", "--port", "0", "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // All come from one address, as no hospitals do.
        builder.environment().put("MEDASSIST_LIMITS_REQUESTS_PER_SECOND_AND_ADDRESS", "0");
        builder.environment().put("MEDASSIST_LIMITS_REQUESTS_PER_SECOND_AND_CALLER", "0");
        builder.environment().putAll(environment);
        Process process = builder.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            String said = Files.readString(output);
            Matcher where = ADDRESS.matcher(said);
            Optional<String> key = authorization(said);
            if (where.find() && key.isPresent()) {
                return new ServiceUnderTest(data, process, URI.create(where.group(1)), key.get(), tls);
            }
            Thread.sleep(5);
        }
        process.destroy();
        throw new IOException("the service did not start; see " + output);
    }

    /** What a core system shows to a service of the demo, as it says at its start; empty until it has. */
    public static Optional<String> authorization(String said) {
        Matcher key = KEY.matcher(said);
        return key.find() ? Optional.of("Bearer " + key.group(1)) : Optional.empty();
    }

    /** What a core system shows to it, in the header of that name. */
    public String authorization() {
        return authorization;
    }

    /** How its clients show a certificate; empty where they show a key. */
    public Optional<SSLContext> tls() {
        return tls.map(MutualTls::client);
    }

    /** Where it serves. */
    public URI address() {
        return address;
    }

    /** A connection to its database, as its owner. */
    public Connection connect() throws IOException, SQLException {
        Map<String, Object> settings = Database.beside(System.getenv(), data).settings();
        return DriverManager.getConnection(
                text(settings, "datasources.default.url"),
                text(settings, "datasources.default.username"),
                text(settings, "datasources.default.password"));
    }

    /** The settings of a process that works on its database with its keys. */
    public static Map<String, Object> settings(Path data) throws IOException {
        Map<String, Object> settings =
                new HashMap<>(Database.beside(System.getenv(), data).settings());
        settings.put(KeyPlace.SETTING, KeyPlace.of(System.getenv(), data));
        return settings;
    }

    /** How other programs reach its database server. */
    public DatabaseAddress database() throws IOException {
        Map<String, Object> settings = Database.beside(System.getenv(), data).settings();
        URI url = URI.create(text(settings, "datasources.default.url").substring("jdbc:".length()));
        return new DatabaseAddress(
                url.getHost(),
                url.getPort(),
                text(settings, "datasources.default.username"),
                text(settings, "datasources.default.password"));
    }

    /** The processor time that the service has had. */
    public CpuTime serviceTime() throws IOException {
        return CpuTime.of(process.pid());
    }

    /** The most memory that the service has had, in megabytes. */
    public long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KILO)
                .findFirst()
                .orElse(0);
    }

    /** The processor time that its database server has had, with the connections that have ended. */
    public CpuTime databaseTime() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        return CpuTime.ofTree(server);
    }

    /** Stops it in the ordinary way; its database stops with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            process.destroyForcibly();
        }
    }

    private static String text(Map<String, Object> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name).toString();
    }

    /** A database server, and who may ask it. */
    public record DatabaseAddress(String host, int port, String user, String password) {

        /** Hides the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
