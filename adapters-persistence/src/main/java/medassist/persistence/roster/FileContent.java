package medassist.persistence.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.IntFunction;

/** The content of a roster's file, part by part as it is read on. */
final class FileContent extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private int next;
    private InputStream part = InputStream.nullInputStream();

    /** @param parts the parts from 0; empty behind the last */
    FileContent(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            int read = part.read(bytes, offset, length);
            while (read < 0 && length > 0) {
                Optional<byte[]> following = parts.apply(next++);
                if (following.isEmpty()) {
                    return -1;
                }
                part = new ByteArrayInputStream(following.get());
                read = part.read(bytes, offset, length);
            }
            return read;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
