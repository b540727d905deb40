package medassist.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP with one text in it. */
public final class ZippedText {

    /** The most bytes that a text may have, so that a small ZIP cannot fill the memory. */
    public static final int LONGEST = 64 * 1024 * 1024;

    /** The first time that a ZIP can state. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZippedText() {}

    /**
     * The text of a ZIP, by its directory, as any program for ZIPs reads it.
     *
     * @throws IOException if it is no ZIP with exactly one file, or that is too long
     */
    public static byte[] read(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() != 1 || entries.getFirst().isDirectory()) {
                throw new IOException("there is not one file in the ZIP");
            }
            return text(zip, entries.getFirst());
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
    }

    private static byte[] text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] text = content.readNBytes(LONGEST + 1);
            if (text.length > LONGEST) {
                throw new IOException("the text is too long");
            }
            return text;
        }
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
