package medassist.persistence.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes that are compressed and written as text, as encryption wants it 压缩文本. */
final class PackedBytes {

    private PackedBytes() {}

    static String packed(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            var packed = new ByteArrayOutputStream(bytes.length / 4);
            try (var out = new DeflaterOutputStream(packed, deflater)) {
                out.write(bytes);
            }
            return new String(Base64.getEncoder().encode(packed.toByteArray()), StandardCharsets.ISO_8859_1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
    }

    static byte[] unpacked(String text) {
        try (var in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return in.readAllBytes();
        } catch (IOException changed) {
            throw new UncheckedIOException(changed);
        }
    }
}
