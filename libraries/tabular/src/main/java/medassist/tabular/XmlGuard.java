package medassist.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import medassist.tabular.UnreadableTableException.Reason;

/** XML on its way to a parser, without a document type, and with no text, tag or comment that would fill the memory. */
final class XmlGuard extends FilterReader {

    private final long longest;
    private long length;
    private char beforeLast;
    private char last;
    private Inside inside = Inside.TEXT;

    XmlGuard(Reader xml, long longest) {
        super(xml);
        this.longest = longest;
    }

    /** What a character stands in. */
    private enum Inside {
        TEXT,
        COMMENT,
        CHARACTER_DATA,
        INSTRUCTION
    }

    @Override
    public int read() throws IOException {
        char[] single = new char[1];
        return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    @Override
    public int read(char[] to, int from, int count) throws IOException {
        int read = super.read(to, from, count);
        for (int i = from; i < from + read; i++) {
            look(to[i]);
        }
        return read;
    }

    private void look(char sign) {
        if (++length > longest) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        if (inside == Inside.TEXT) {
            start(sign);
        } else if (sign == '>' && isEnd()) {
            inside = Inside.TEXT;
        }
        beforeLast = last;
        last = sign;
    }

    private void start(char sign) {
        if (sign == '<') {
            length = 0;
        } else if (last == '<' && sign == '?') {
            inside = Inside.INSTRUCTION;
        } else if (beforeLast == '<' && last == '!') {
            inside = declaration(sign);
        }
    }

    private static Inside declaration(char sign) {
        return switch (sign) {
            case '-' -> Inside.COMMENT;
            case '[' -> Inside.CHARACTER_DATA;
            default -> throw new Unreadable(Reason.DAMAGED);
        };
    }

    private boolean isEnd() {
        return switch (inside) {
            case TEXT -> false;
            case COMMENT -> last == '-' && beforeLast == '-';
            case CHARACTER_DATA -> last == ']' && beforeLast == ']';
            case INSTRUCTION -> last == '?';
        };
    }
}
