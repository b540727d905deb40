package medassist.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own over a data folder: real and durable, reached on the loopback interface only, with a
 * password that stands in a file nobody else can read. It ends with {@link #close()}; where the process was killed, the
 * next start ends the server that was left behind and goes on with its data.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "medassist";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final FileChannel lock;
    private final Access access;
    private final ServerWatch watch;

    /** How a server is reached. */
    public record Access(String jdbcUrl, String username, String password) {

        private static Access on(int port, String password) {
            return new Access("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return "Access[" + jdbcUrl + "]";
        }
    }

    private EmbeddedPostgres(Cluster cluster, FileChannel lock, int port, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.access = Access.on(port, password);
        this.watch = ServerWatch.start(cluster, port);
    }

    /**
     * Starts the server over the data in the folder, which is made if it is not there.
     *
     * @param data keeps the database, its password and its log
     * @param programs where PostgreSQL's programs are unpacked once for all data folders of this version
     * @throws IOException if the folder is in use by another process, or the server does not start; the message is
     *     meant for the operator
     */
    public static EmbeddedPostgres start(Path data, Path programs) throws IOException {
        Files.createDirectories(data);
        // Whatever stands in it, the server's log included, nobody else comes near it.
        Files.setPosixFilePermissions(data, OWNER_ONLY_FOLDER);
        FileChannel lock = lock(data);
        try {
            var commands = ServerCommands.forThisUser(PostgresBinaries.under(programs));
            var cluster = new Cluster(data.toAbsolutePath().normalize(), commands);
            String password = password(data);
            cluster.createIfMissing(USER, data.resolve("postgres-password"));
            cluster.stopLeftBehind();
            int port = freePort();
            cluster.start(port, START_LIMIT);
            LOG.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, data);
            return new EmbeddedPostgres(cluster, lock, port, password);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    public Access access() {
        return access;
    }

    /** How the server that another process runs over the data is reached; empty where none runs. */
    public static Optional<Access> running(Path data, Path programs) throws IOException {
        var cluster = new Cluster(
                data.toAbsolutePath().normalize(), ServerCommands.forThisUser(PostgresBinaries.under(programs)));
        OptionalInt port = cluster.port();
        return port.isPresent() ? Optional.of(Access.on(port.getAsInt(), password(data))) : Optional.empty();
    }

    /** Stops the server when its transactions have ended or been rolled back, and lets go of the folder. */
    @Override
    public void close() throws IOException {
        try {
            watch.close();
            cluster.stop();
        } finally {
            lock.close();
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IOException("the data folder " + data + " is in use by another MedAssist");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String password(Path data) throws IOException {
        Path file = data.resolve("postgres-password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path writing = data.resolve("postgres-password-writing");
            Files.deleteIfExists(writing);
            Files.createFile(writing, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(writing, Base64.getUrlEncoder().encodeToString(random));
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        }
        List<String> lines = Files.readAllLines(file);
        return lines.getFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
