package medassist.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {

    private Path data = Path.of("target");

    @BeforeEach
    void makeDataFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "postgres")), "own-");
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (var postgres = start()) {
            assertThat(query(postgres, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void comesBackAfterItsServerWasKilled() throws Exception {
        var killed = start();
        execute(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        killed.close();

        try (var postgres = start()) {
            assertThat(query(postgres, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void isDurableAndKeepsItsPasswordToItself() throws Exception {
        try (var postgres = start()) {
            assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(query(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(postgres, "SHOW data_checksums")).isEqualTo("on");
            assertThat(query(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("postgres-password"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("postgres.log"))).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(
                                    postgres.access().jdbcUrl(),
                                    postgres.access().username(),
                                    "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void letsOnlyOneProcessUseAFolder() throws Exception {
        try (var postgres = start()) {
            assertThat(postgres.access().jdbcUrl()).isNotEmpty();
            assertThatThrownBy(this::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is in use by another MedAssist");
        }
    }

    @Test
    void closesAFolderThatOthersCouldRead() throws Exception {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        start().close();

        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(data, Path.of("target", "postgres", "programs"));
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.access().jdbcUrl(),
                        postgres.access().username(),
                        postgres.access().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.access().jdbcUrl(),
                        postgres.access().username(),
                        postgres.access().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
