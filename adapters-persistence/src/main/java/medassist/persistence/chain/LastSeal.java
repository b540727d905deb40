package medassist.persistence.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The number and root of the last seal, in a file outside the database, so that seals are not made over a database
 * that was put back to an earlier state. One protects all before it, since each covers the root before.
 */
record LastSeal(Path file) {

    /** A seal by its number and root. */
    record Known(long number, String root) {}

    Optional<Known> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file).strip();
            int space = text.indexOf(' ');
            return Optional.of(new Known(Long.parseLong(text.substring(0, space)), text.substring(space + 1)));
        } catch (IOException | IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    /** Keeps a seal, so that it is there after a crash too. */
    void keep(Known seal) {
        Path writing = file.resolveSibling(file.getFileName() + "-writing");
        try (var channel = FileChannel.open(
                writing, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap((seal.number() + " " + seal.root() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
