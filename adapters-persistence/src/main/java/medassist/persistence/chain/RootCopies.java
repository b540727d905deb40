package medassist.persistence.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies of sealed days' roots in a file outside the database, so that who changes the database cannot have other roots made.
 * A line is a day, a space and its root; lines are only added.
 */
record RootCopies(Path file) {

    /** The copied roots by day; the last line of a day counts. */
    SortedMap<LocalDate, String> read() {
        var copies = new TreeMap<LocalDate, String>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int space = line.indexOf(' ');
                    copies.put(LocalDate.parse(line.substring(0, space)), line.substring(space + 1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return copies;
    }

    /** Adds a root, so that it is there after a crash too. */
    void add(LocalDate day, String root) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((day + " " + root + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
