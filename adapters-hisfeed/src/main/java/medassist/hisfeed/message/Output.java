package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a transaction answers. */
public sealed interface Output {

    /** The output of a reply. */
    ObjectNode output();

    /** Nothing else. */
    record Json(ObjectNode output) implements Output {}

    /**
     * A file.
     *
     * @param output the same in the output of a reply, for those who cannot take it as it is
     * @param name its name
     * @param content its bytes in Base64
     */
    record File(ObjectNode output, String name, String content) implements Output {}
}
