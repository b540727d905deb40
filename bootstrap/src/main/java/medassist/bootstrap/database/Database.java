package medassist.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import medassist.embeddedpostgres.EmbeddedPostgres;
import medassist.embeddedpostgres.EmbeddedPostgres.Access;
import org.jspecify.annotations.Nullable;

/** The database to serve from: a server of the operator's, or an embedded one over the data folder. */
public record Database(
        Map<String, Object> settings,
        boolean isBeside,
        @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    private static final String URL = "MEDASSIST_DATASOURCE_URL";
    private static final String USERNAME = "MEDASSIST_DATASOURCE_USERNAME";
    private static final String PASSWORD = "MEDASSIST_DATASOURCE_PASSWORD";

    /** The one that the environment names, else an embedded one, started now. */
    public static Database open(Map<String, String> environment, Path data) throws IOException {
        Optional<Database> operators = ofOperator(environment);
        return operators.isPresent() ? operators.get() : embedded(environment, data);
    }

    /**
     * The one that a service serves from, or would: beside it where it runs, else started for as long as this is open.
     *
     * @throws IOException if there is none; the message is meant for the operator
     */
    public static Database beside(Map<String, String> environment, Path data) throws IOException {
        Optional<Database> operators = ofOperator(environment);
        if (operators.isPresent()) {
            return operators.get();
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new IOException("there is no database in the data folder " + data);
        }
        Optional<Access> running = EmbeddedPostgres.running(data, programs(environment));
        return running.isPresent() ? new Database(settings(running.get()), true, null) : embedded(environment, data);
    }

    /**
     * The one that a service serves from: beside it where it runs, else started for as long as this is open, and made where there is
     * none yet.
     */
    public static Database besideOrNew(Map<String, String> environment, Path data) throws IOException {
        boolean isOurs = ofOperator(environment).isEmpty() && Files.isDirectory(data.resolve("postgres"));
        return isOurs ? beside(environment, data) : open(environment, data);
    }

    /** Whether a service may be serving from it: then the schema is its matter. */
    public boolean isServed() {
        return isBeside;
    }

    /** Whether the environment names one of the operator's. */
    static boolean isOfOperator(Map<String, String> environment) {
        return ofOperator(environment).isPresent();
    }

    /** The settings of a command that works beside a service or without one. */
    public Map<String, Object> settingsOfCommand(Path keys) {
        var ofCommand = new HashMap<>(settings);
        // Only a service moves the schema on.
        ofCommand.put("flyway.datasources.default.enabled", false);
        // What bounds a request would end a walk of millions.
        ofCommand.put("datasources.default.connection-init-sql", "SET lock_timeout = '30s'");
        ofCommand.put("datasources.default.data-source-properties.socketTimeout", "0");
        ofCommand.put(KeyPlace.SETTING, keys);
        return ofCommand;
    }

    private static Optional<Database> ofOperator(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(URL))
                .filter(url -> !url.isBlank())
                .map(url ->
                        new Access(url, environment.getOrDefault(USERNAME, ""), environment.getOrDefault(PASSWORD, "")))
                .map(access -> new Database(settings(access), false, null));
    }

    private static Database embedded(Map<String, String> environment, Path data) throws IOException {
        var embedded = EmbeddedPostgres.start(data, programs(environment));
        return new Database(settings(embedded.access()), false, embedded);
    }

    private static Map<String, Object> settings(Access access) {
        return Map.of(
                "datasources.default.url", access.jdbcUrl(),
                "datasources.default.username", access.username(),
                "datasources.default.password", access.password(),
                // A connection of its own: moving a large database on takes longer than any request may.
                "flyway.datasources.default.url", access.jdbcUrl(),
                "flyway.datasources.default.user", access.username(),
                "flyway.datasources.default.password", access.password());
    }

    /** PostgreSQL's programs are unpacked once a user, not once a data folder. */
    private static Path programs(Map<String, String> environment) {
        String cache = environment.get("XDG_CACHE_HOME");
        Path caches =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return caches.resolve("medassist");
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "Database[" + (embedded == null ? "the operator's" : "embedded") + "]";
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
