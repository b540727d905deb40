package medassist.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder in which files are exchanged: {@code in} is where they are left, {@code work} where they are worked on, {@code out}
 * where answers are, {@code done} where those go that were answered.
 *
 * @param endings of the names of files that are left, such as {@code .zip}; what is still being written has another
 */
public record ExchangeFolder(Path folder, List<String> endings) {

    private static final String PART = ".part";
    private static final String ANSWER = ".answer.zip";

    public ExchangeFolder {
        endings = List.copyOf(endings);
    }

    /** One for files of these endings, of which what is missing is made. */
    public static ExchangeFolder at(Path folder, String... endings) {
        try {
            for (String name : List.of("in", "work", "out", "done")) {
                Path room = folder.resolve(name);
                if (!Files.isDirectory(room)) {
                    Files.createDirectories(room);
                    Files.setPosixFilePermissions(room, PosixFilePermissions.fromString("rwxrwx---"));
                }
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        return new ExchangeFolder(folder, List.of(endings));
    }

    /** The files that were left, by name. */
    public List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            return files.filter(this::isLeft).sorted().toList();
        }
    }

    /** The files that are worked on, by name. */
    public List<Path> taken() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("work"))) {
            return files.filter(this::isLeft).sorted().toList();
        }
    }

    /**
     * Takes a file to be worked on, out of reach of whoever leaves another of its name; not while there is one of its name.
     */
    public void take(Path file) throws IOException {
        Path target = folder.resolve("work").resolve(file.getFileName());
        if (!Files.exists(target)) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private boolean isLeft(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && endings.stream().anyMatch(name::endsWith);
    }

    /**
     * Answers a file: a new answer beside one of its name that says something else and may not have been fetched yet; one that
     * says the same stands already.
     *
     * @param base the name without an ending
     */
    public void answer(String base, byte[] content) throws IOException {
        Path out = folder.resolve("out");
        String name = base + ANSWER;
        for (int i = 2; Files.exists(out.resolve(name)); i++) {
            if (Arrays.equals(Files.readAllBytes(out.resolve(name)), content)) {
                return;
            }
            name = base + "." + i + ANSWER;
        }
        show(name, content);
    }

    /** Puts a file into {@code out}: whoever looks sees all of it, or nothing. */
    public void show(String name, byte[] content) throws IOException {
        Path file = folder.resolve("out").resolve(name);
        Path part = file.resolveSibling(name + PART);
        Files.deleteIfExists(part);
        // Who fetches answers is of our group.
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void hide(String name) throws IOException {
        Files.deleteIfExists(folder.resolve("out").resolve(name));
    }

    /** Puts a file that was answered away, beside others of its name that came before. */
    public void putAway(Path file) throws IOException {
        Path done = folder.resolve("done");
        Path target = done.resolve(file.getFileName());
        for (int i = 2; Files.exists(target); i++) {
            target = done.resolve(file.getFileName() + "." + i);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Does the work unless another server is at the same folder. */
    public void whileAlone(Work work) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                work.run();
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // Another server of this process is at it.
            return;
        }
    }

    /** Work on files. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }
}
