package medassist.bootstrap.ledger;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import medassist.persistence.chain.LedgerPlace;
import medassist.persistence.chain.Progress;

/** A file that keeps how far a verification has come, so that an interrupted one is taken up there. */
record Bookmark(Path file) {

    /** How far it has come, and how many findings it has made. */
    record Page(Progress progress, long findings) {

        static final Page FIRST = new Page(Progress.NONE, 0);
    }

    /**
     * The page it stands at, the first where there is no file.
     *
     * @throws IOException if the file is not one of ours; the message is meant for the operator
     */
    Page read() throws IOException {
        if (!Files.exists(file)) {
            return Page.FIRST;
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            var after = new LedgerPlace(
                    properties.getProperty("person", ""),
                    properties.getProperty("jurisdiction", ""),
                    Integer.parseInt(properties.getProperty("year", "")));
            var progress = new Progress(after, number(properties, "ledgers"), number(properties, "entries"));
            return new Page(progress, number(properties, "findings"));
        } catch (IllegalArgumentException notOurs) {
            throw new IOException(file + " cannot be read; begin again without --resume", notOurs);
        }
    }

    private static long number(Properties properties, String name) {
        return Long.parseLong(properties.getProperty(name, ""));
    }

    void write(Page page) {
        var progress = page.progress();
        var properties = new Properties();
        properties.setProperty("person", progress.after().personId());
        properties.setProperty("jurisdiction", progress.after().jurisdiction());
        properties.setProperty("year", Integer.toString(progress.after().year()));
        properties.setProperty("ledgers", Long.toString(progress.ledgers()));
        properties.setProperty("entries", Long.toString(progress.entries()));
        properties.setProperty("findings", Long.toString(page.findings()));
        Path writing = file.resolveSibling(file.getFileName() + "-writing");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(writing)) {
                properties.store(writer, "how far medassist ledger verify has come");
            }
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
