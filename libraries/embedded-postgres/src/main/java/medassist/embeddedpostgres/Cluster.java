package medassist.embeddedpostgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database cluster in a folder, and the server that runs over it. */
final class Cluster {

    private static final int PORT_LINE = 4;

    /** The line of postmaster.pid on which the server says whether it takes connections. */
    private static final int STATUS_LINE = 8;

    private static final String STILL_GOING = "is still in use";
    private static final int END_OF_LOG = 500;
    private static final long MEGABYTE = 1 << 20;
    private static final int LEAST_SHARED_MEGABYTES = 128;
    private static final int MOST_SHARED_MEGABYTES = 16 * 1024;
    private static final Duration POLL = Duration.ofMillis(10);

    private final Path folder;
    private final Path log;
    private final Path pidFile;
    private final ServerCommands commands;
    private volatile @Nullable Process server;

    Cluster(Path data, ServerCommands commands) {
        this.folder = data.resolve("postgres");
        this.log = data.resolve("postgres.log");
        this.pidFile = folder.resolve("postmaster.pid");
        this.commands = commands;
    }

    /** Makes the cluster, whole or not at all: a folder half made by a killed process is made anew. */
    void createIfMissing(String superuser, Path passwordFile) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path making = folder.resolveSibling("postgres-making");
        FolderRemoval.remove(making);
        commands.run(
                "initdb",
                "--pgdata=" + making,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums");
        Files.move(making, folder);
    }

    /** Ends a server that a killed process left behind. */
    void stopLeftBehind() throws IOException {
        stop();
        // A file that is still there was left by a crash, and its process number may be another program's by now.
        Files.deleteIfExists(pidFile);
    }

    /**
     * Starts the server and waits until it takes connections.
     *
     * @throws IOException with the end of the server's log if it does not within the limit
     */
    void start(int port, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        Process started = launch(port);
        while (!isReady(started.pid())) {
            if (System.nanoTime() > deadline) {
                started.destroy();
                throw new IOException("PostgreSQL did not start; the end of " + log + ": " + endOfLog());
            }
            if (hasEnded(started)) {
                // After a crash of the server its last processes may still be going; anything else will not pass.
                if (!endOfLog().contains(STILL_GOING)) {
                    throw new IOException("PostgreSQL did not start; the end of " + log + ": " + endOfLog());
                }
                started = launch(port);
            }
        }
        server = started;
    }

    /** Whether the server that was started has ended; the process we started is the server itself. */
    boolean hasDied() {
        Process started = server;
        return started != null && !started.isAlive();
    }

    /** Stops the server, if it still runs; open transactions are rolled back. */
    void stop() throws IOException {
        if (isRunning()) {
            commands.run("pg_ctl", "stop", "--pgdata=" + folder, "--mode=fast", "--wait", "--timeout=60", "--silent");
        }
    }

    private Process launch(int port) throws IOException {
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return commands.prepareDetached(
                        "postgres",
                        "-D",
                        folder.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "password_encryption=scram-sha-256",
                        "-c",
                        // The details of an error show whole rows, with names and identity numbers.
                        "log_error_verbosity=terse",
                        "-c",
                        "max_connections=100",
                        "-c",
                        "shared_buffers=" + sharedMegabytes() + "MB",
                        "-c",
                        // Room between checkpoints, after each of which the first change of a page is logged as a
                        // whole.
                        "max_wal_size=4GB",
                        "-c",
                        // Files of the log are used again, not removed and filled with zeros anew.
                        "min_wal_size=2GB")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A quarter of the memory, as is usual 共享缓冲区: what of it is not used is not taken from the machine. */
    private static long sharedMegabytes() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.clamp(memory / 4 / MEGABYTE, LEAST_SHARED_MEGABYTES, MOST_SHARED_MEGABYTES);
    }

    private static boolean hasEnded(Process server) throws IOException {
        try {
            return server.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", interrupted);
        }
    }

    /** Whether this server, and none that died before it, takes connections. */
    private boolean isReady(long pid) throws IOException {
        List<String> lines = pidFileLines();
        return isReady(lines) && lines.getFirst().strip().equals(Long.toString(pid));
    }

    private static boolean isReady(List<String> lines) {
        return lines.size() >= STATUS_LINE && lines.get(STATUS_LINE - 1).strip().equals("ready");
    }

    /** The port of the server that runs over the folder and takes connections; none where none does. */
    OptionalInt port() throws IOException {
        List<String> lines = pidFileLines();
        return isRunning() && isReady(lines)
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE - 1).strip()))
                : OptionalInt.empty();
    }

    private boolean isRunning() throws IOException {
        List<String> lines = pidFileLines();
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(this::isOurs)
                        .isPresent();
    }

    /** Whether the process runs over this folder: after a restart of the machine its number may be any program's. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(folder.toString()::equals);
    }

    private List<String> pidFileLines() throws IOException {
        try {
            return Files.readAllLines(pidFile);
        } catch (NoSuchFileException notRunning) {
            return List.of();
        }
    }

    private String endOfLog() throws IOException {
        try (var content = FileChannel.open(log)) {
            content.position(Math.max(0, content.size() - END_OF_LOG));
            return new String(Channels.newInputStream(content).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
