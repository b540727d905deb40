package medassist.hisfeed.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import medassist.application.work.ContentDigest;

/** JSON as the feed reads and writes it: numbers exact, and one text for one content. */
public final class CanonicalJson {

    /** Reads and writes messages. */
    public static final JsonMapper MAPPER = JsonMapper.builder(
                    // Only UTF-8, so that a text is where its bytes are.
                    JsonFactory.builder()
                            .disable(JsonFactory.Feature.CHARSET_DETECTION)
                            // One kept for each thread would be made anew for each message, as each has a virtual
                            // thread.
                            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                            .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private CanonicalJson() {}

    /** The JSON that a text holds, where it is one; else what is stated. */
    public static JsonNode parsed(JsonNode stated) {
        if (!stated.isTextual()) {
            return stated;
        }
        try {
            return MAPPER.readTree(stated.textValue());
        } catch (JsonProcessingException | ArithmeticException | NumberFormatException notJson) {
            return stated;
        }
    }

    /** A digest that is the same for the same content. */
    static String digest(JsonNode content) {
        try {
            return ContentDigest.of(SORTED.writeValueAsString(content));
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
