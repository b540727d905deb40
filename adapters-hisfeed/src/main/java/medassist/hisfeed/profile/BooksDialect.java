package medassist.hisfeed.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import medassist.domain.clearing.ClearedReversal;
import medassist.domain.clearing.ReversalDay;

/**
 * How a province keeps books and exchanges them 对账方言.
 *
 * @param reversalDay the day on which the − line of a reversed settlement stands
 * @param clearedReversal what becomes of a reversal by 2208 or 2305 of what took part in a clearing
 * @param encoding of the texts in files, read and written
 * @param emptyText what files say where a value is empty; {@code null} is read as empty everywhere
 */
public record BooksDialect(
        ReversalDay reversalDay, ClearedReversal clearedReversal, Encoding encoding, String emptyText) {

    /** What a profile says that has no word about it: as the national platform does. */
    static final Map<String, Object> NATIONAL = Map.of(
            "reversalDay", "OWN",
            "clearedReversal", "NEXT_MONTH",
            "encoding", "UTF_8",
            "emptyText", "null");

    /** How a text is written in bytes 文件编码; one that begins with the mark of UTF-8 is read as that. */
    public enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        GB18030(Charset.forName("GB18030"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        public Charset charset() {
            return charset;
        }
    }
}
