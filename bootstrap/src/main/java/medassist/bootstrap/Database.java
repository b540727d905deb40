package medassist.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import medassist.persistence.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** The database to serve from: a server of the operator's, or an embedded one over the data folder. */
record Database(Map<String, Object> settings, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    private static final String URL = "MEDASSIST_DATASOURCE_URL";
    private static final String USERNAME = "MEDASSIST_DATASOURCE_USERNAME";
    private static final String PASSWORD = "MEDASSIST_DATASOURCE_PASSWORD";

    /** The one that the environment names, else an embedded one, started now. */
    static Database open(Map<String, String> environment, Path data) throws IOException {
        String url = environment.get(URL);
        if (url != null && !url.isBlank()) {
            return new Database(
                    settings(url, environment.getOrDefault(USERNAME, ""), environment.getOrDefault(PASSWORD, "")),
                    null);
        }
        var embedded = EmbeddedPostgres.start(data, programs(environment));
        return new Database(settings(embedded.jdbcUrl(), embedded.username(), embedded.password()), embedded);
    }

    private static Map<String, Object> settings(String url, String username, String password) {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", username,
                "datasources.default.password", password);
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
