package medassist.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP with one text in it. */
public final class ZippedText {

    /** The most bytes that a text may have, so that a small ZIP cannot fill the memory. */
    public static final int LONGEST = 64 * 1024 * 1024;

    /** A longer text that is so many times as long as its ZIP is no text, but made to fill the memory. */
    private static final int MOST_TIMES = 100;

    private static final int ALWAYS_READ = 1024 * 1024;

    /** More entries of its directory than this are not even looked at. */
    private static final int MOST_ENTRIES = 100;

    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    /** The first time that a ZIP can state. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZippedText() {}

    /**
     * The text of a ZIP, by its directory, as any program for ZIPs reads it.
     *
     * @throws IOException if it is no ZIP with exactly one file, or that is too long, or packed otherwise than ZIPs are in use
     */
    public static byte[] read(byte[] bytes) throws IOException {
        if (directoryEntries(bytes) > MOST_ENTRIES) {
            throw new IOException("there are many files in the ZIP");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() != 1 || entries.getFirst().isDirectory()) {
                throw new IOException("there is not one file in the ZIP");
            }
            if (!METHODS.contains(entries.getFirst().getMethod())) {
                // Other methods may ask for gigabytes of memory before the first byte.
                throw new IOException("the file in the ZIP is neither stored nor deflated");
            }
            return text(zip, entries.getFirst(), longest(bytes.length));
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
    }

    private static byte[] text(ZipFile zip, ZipArchiveEntry entry, int longest) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] text = content.readNBytes(longest + 1);
            if (text.length > longest) {
                throw new IOException("the text is too long");
            }
            return text;
        }
    }

    private static int longest(int zipped) {
        return Math.toIntExact(Math.clamp((long) MOST_TIMES * zipped, ALWAYS_READ, LONGEST));
    }

    /** How often the bytes look like an entry of a ZIP's directory, which begins with P, K, 1 and 2. */
    static int directoryEntries(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    /** A ZIP with this text as its file; the same for the same text whenever it is made. */
    public static byte[] write(String name, byte[] text) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(text);
            zip.closeEntry();
        } catch (IOException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return bytes.toByteArray();
    }
}
