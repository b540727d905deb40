package medassist.hisfeed.endpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import medassist.hisfeed.message.CanonicalJson;

/** What of a message its signature is about, found without looking at the input itself. */
final class SignedParts {

    private final Map<String, String> texts;
    private final byte[] input;

    private SignedParts(Map<String, String> texts, byte[] input) {
        this.texts = texts;
        this.input = input;
    }

    /** @throws IOException if the body is no JSON object */
    static SignedParts of(byte[] body) throws IOException {
        Map<String, String> texts = new HashMap<>();
        byte[] input = {};
        try (JsonParser parser = CanonicalJson.MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new SignedParts(texts, input);
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("input")) {
                    int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                    parser.skipChildren();
                    parser.finishToken();
                    input = Arrays.copyOfRange(
                            body,
                            start,
                            Math.toIntExact(parser.currentLocation().getByteOffset()));
                } else if (value == JsonToken.VALUE_STRING) {
                    texts.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new SignedParts(texts, input);
    }

    /** The bytes of the input as they stand; none where there is no input. */
    byte[] input() {
        return input;
    }

    /** A text of the envelope, empty where there is none. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
