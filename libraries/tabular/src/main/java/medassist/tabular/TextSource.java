package medassist.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import medassist.tabular.UnreadableTableException.Reason;

/**
 * The characters of a text that is to be in its encoding to the end, and of which no part between two marks is too
 * long.
 */
final class TextSource extends Reader {

    private static final int CHUNK = 8 * 1024;

    private final InputStream content;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private final long longest;
    private long left;
    private boolean isEnded;
    private char last = '\n';

    TextSource(InputStream content, Charset encoding, long longest) {
        this.content = content;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.longest = longest;
        this.left = longest;
    }

    /** Sets a mark: from here on it may be as long again. */
    void mark() {
        left = longest;
    }

    /** Whether what has been read ends with a line end, or is nothing at all. */
    boolean endsWithLineEnd() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] to, int from, int count) throws IOException {
        while (!chars.hasRemaining()) {
            if (isEnded && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int length = Math.min(count, chars.remaining());
        chars.get(to, from, length);
        left -= length;
        if (left < 0) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        if (length > 0) {
            last = to[from + length - 1];
        }
        return length;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, isEnded);
        chars.flip();
        if (result.isError() && !chars.hasRemaining()) {
            boolean isLast = isEnded && bytes.remaining() == result.length();
            throw new Unreadable(isLast ? Reason.TRUNCATED : Reason.DAMAGED);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!isEnded && bytes.hasRemaining()) {
            int length = content.read(bytes.array(), bytes.position(), bytes.remaining());
            isEnded = length < 0;
            bytes.position(bytes.position() + Math.max(length, 0));
        }
        bytes.flip();
    }

    /** Leaves the stream open, which belongs to whoever opened it. */
    @Override
    public void close() {}
}
