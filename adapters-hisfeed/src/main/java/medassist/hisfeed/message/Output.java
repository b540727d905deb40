package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a transaction answers. */
public sealed interface Output {

    /** The output of a reply. */
    ObjectNode output();

    /**
     * Nothing else.
     *
     * @param warnings what the reply says beside it
     */
    record Json(ObjectNode output, List<String> warnings) implements Output {

        /** An output without a warning. */
        public Json(ObjectNode output) {
            this(output, List.of());
        }
    }

    /**
     * A file.
     *
     * @param output the same in the output of a reply, for those who cannot take it as it is
     * @param name its name
     * @param content its bytes in Base64
     */
    record File(ObjectNode output, String name, String content) implements Output {}
}
