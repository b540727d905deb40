package medassist.tabular;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import medassist.tabular.UnreadableTableException.Reason;

/**
 * What the first bytes of a text tell of all of it.
 *
 * @param encoding the encoding it is in
 * @param mark how many bytes only mark that encoding
 * @param text the beginning, decoded
 * @param isWhole whether the text is nothing more than that
 */
record TextStart(Charset encoding, int mark, String text, boolean isWhole) {

    /** How many bytes are looked at. */
    static final int LONGEST = 1024 * 1024;

    /** As many as hold the first rows. */
    private static final int LONGEST_DECODED = 64 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * How PDF, RTF, web archives, 7z, RAR, GZIP, PNG, JPEG and GIF files begin; all others of their like contain
     * zeros.
     */
    private static final List<String> OTHER_KINDS = List.of(
            "%PDF",
            "{\\rtf",
            "MIME-Version:",
            "7z\u00bc\u00af",
            "Rar!",
            "\u001f\u008b",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8");

    /** HTML, and spreadsheets as XML, whatever name they have. */
    private static final Pattern MARKUP = Pattern.compile("\\s*<[a-zA-Z!?]");

    static TextStart of(byte[] head) {
        String signs = new String(head, 0, Math.min(head.length, LONGEST_DECODED), StandardCharsets.ISO_8859_1);
        TextStart start = marked(head, signs);
        boolean isBinary = !start.encoding.name().startsWith("UTF-16") && hasZero(head);
        if (isBinary
                || OTHER_KINDS.stream().anyMatch(signs::startsWith)
                || MARKUP.matcher(start.text).lookingAt()) {
            throw new Unreadable(Reason.NOT_A_TABLE);
        }
        return start;
    }

    private static TextStart marked(byte[] head, String signs) {
        if (signs.startsWith("\u00ef\u00bb\u00bf")) {
            return start(head, StandardCharsets.UTF_8, 3);
        }
        if (signs.startsWith("\u00ff\u00fe")) {
            return start(head, StandardCharsets.UTF_16LE, 2);
        }
        if (signs.startsWith("\u00fe\u00ff")) {
            return start(head, StandardCharsets.UTF_16BE, 2);
        }
        return start(head, isUtf8(head) ? StandardCharsets.UTF_8 : GB18030, 0);
    }

    private static TextStart start(byte[] head, Charset encoding, int mark) {
        int length = Math.min(head.length - mark, LONGEST_DECODED);
        boolean isWhole = head.length - mark <= LONGEST_DECODED;
        return new TextStart(encoding, mark, new String(head, mark, length, encoding), isWhole);
    }

    /** Whether it is UTF-8 as far as it goes; its last character may be cut. */
    private static boolean isUtf8(byte[] head) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
    }

    private static boolean hasZero(byte[] head) {
        for (byte sign : head) {
            if (sign == 0) {
                return true;
            }
        }
        return false;
    }
}
