package medassist.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ZIPs with one text, as they are exchanged. */
final class Zips {

    private Zips() {}

    static byte[] zip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("text.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(zip(text));
    }

    static List<String> lines(String base64) {
        return lines(Base64.getDecoder().decode(base64));
    }

    static List<String> lines(byte[] zip) {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            if (entries.getNextEntry() == null) {
                throw new IllegalStateException("there is no text in the ZIP");
            }
            return new String(entries.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
