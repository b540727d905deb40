package medassist.hisfeed.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP with one text in it. */
public final class ZippedText {

    /** The most bytes that a text may have, so that a small ZIP cannot fill the memory. */
    public static final int LONGEST = 256 * 1024 * 1024;

    private ZippedText() {}

    /**
     * The text of a ZIP.
     *
     * @throws IOException if it is no ZIP with exactly one file, or that is too long
     */
    public static byte[] read(byte[] zip) throws IOException {
        return read(new ByteArrayInputStream(zip));
    }

    /**
     * The text of a ZIP.
     *
     * @throws IOException if it is no ZIP with exactly one file, or that is too long
     */
    public static byte[] read(InputStream zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            ZipEntry entry = entries.getNextEntry();
            if (entry == null || entry.isDirectory()) {
                throw new IOException("there is no file in the ZIP");
            }
            byte[] text = entries.readNBytes(LONGEST + 1);
            if (text.length > LONGEST) {
                throw new IOException("the text is too long");
            }
            if (entries.getNextEntry() != null) {
                throw new IOException("there are several files in the ZIP");
            }
            return text;
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
    }

    /** A ZIP with this text as its file. */
    public static byte[] write(String name, byte[] text) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text);
            zip.closeEntry();
        } catch (IOException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return bytes.toByteArray();
    }
}
