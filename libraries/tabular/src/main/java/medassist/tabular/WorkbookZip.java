package medassist.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The ZIP that a workbook is, which is unpacked once to see that it is whole and no larger than it may be. */
final class WorkbookZip implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    /** The most bytes of a part that lists sheets, styles or parts. */
    private static final int LONGEST_SETTINGS = 16 * 1024 * 1024;

    /** The record that ends a ZIP, with the longest comment. */
    private static final int LONGEST_END = 22 + 0xFFFF;

    private final ZipFile zip;
    private final int longestText;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private WorkbookZip(ZipFile zip, int longestText) {
        this.zip = zip;
        this.longestText = longestText;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** Opens the ZIP, of which nothing is to be read before it is checked. */
    static WorkbookZip open(byte[] file, TableLimits limits) throws IOException {
        if (!hasEnd(file)) {
            throw new Unreadable(Reason.TRUNCATED);
        }
        if (ZippedText.directoryEntries(file) > limits.entries()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        return new WorkbookZip(ZipFile.builder().setByteArray(file).get(), limits.longestText());
    }

    /** Opens the part with this name. */
    XmlPart xml(String name) throws IOException, XMLStreamException {
        return new XmlPart(zip.getInputStream(entry(name)), longestText);
    }

    /** Opens the part with this name, which is no longer than may be kept in memory. */
    XmlPart settings(String name) throws IOException, XMLStreamException {
        if (entry(name).getSize() > LONGEST_SETTINGS) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        return xml(name);
    }

    private ZipArchiveEntry entry(String name) {
        return Optional.ofNullable(entries.get(key(name))).orElseThrow(() -> new Unreadable(Reason.DAMAGED));
    }

    /** Unpacks all entries once, as far as they have no more bytes than this together. */
    void check(long longest) throws IOException {
        if (!entries.containsKey(Relations.OF_PACKAGE)) {
            throw new Unreadable(Reason.NOT_A_TABLE);
        }
        long unpacked = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            unpacked += checkedLength(entry, longest - unpacked);
        }
    }

    private long checkedLength(ZipArchiveEntry entry, long longest) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(Reason.ENCRYPTED);
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            // Other methods may ask for gigabytes of memory before the first byte.
            throw new Unreadable(Reason.DAMAGED);
        }
        try (var content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            long length = length(content, longest);
            if (length != entry.getSize() || content.getChecksum().getValue() != entry.getCrc()) {
                throw new Unreadable(Reason.DAMAGED);
            }
            return length;
        }
    }

    private static long length(InputStream content, long longest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            length += read;
            if (length > longest) {
                throw new Unreadable(Reason.TOO_LARGE);
            }
        }
        return length;
    }

    private static boolean hasEnd(byte[] file) {
        for (int i = file.length - 4; i >= Math.max(0, file.length - LONGEST_END); i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** Some programs write the names in another case or with backslashes. */
    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
