package medassist.hisfeed.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which files are exchanged: {@code in} is where they are left, {@code out} where answers are, {@code done}
 * where those go that were answered.
 */
record Drop(Path folder) {

    private static final String PART = ".part";

    /** Makes what is missing of it. */
    static Drop at(Path folder) {
        try {
            for (String name : List.of("in", "out", "done")) {
                Files.createDirectories(folder.resolve(name));
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        return new Drop(folder);
    }

    /** The files that were left, by name; what is still being written has another ending. */
    List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Puts a file into {@code out}: whoever looks sees all of it, or nothing. */
    void answer(String name, byte[] content) throws IOException {
        Path file = folder.resolve("out").resolve(name);
        Path part = file.resolveSibling(name + PART);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void removeAnswer(String name) throws IOException {
        Files.deleteIfExists(folder.resolve("out").resolve(name));
    }

    /** Puts a file that was answered away, beside others of its name that came before. */
    void putAway(Path file) throws IOException {
        Path done = folder.resolve("done");
        Path target = done.resolve(file.getFileName());
        for (int i = 2; Files.exists(target); i++) {
            target = done.resolve(file.getFileName() + "." + i);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Does the work unless another server is at the same folder. */
    void whileAlone(Work work) throws IOException {
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
    interface Work {
        void run() throws IOException;
    }
}
