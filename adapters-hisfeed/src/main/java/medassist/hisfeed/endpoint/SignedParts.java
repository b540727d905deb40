package medassist.hisfeed.endpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.profile.Profile.SignatureCover;

/** What of a message its signature is about, found as it stands there. */
final class SignedParts {

    private static final byte[] NOTHING = {};

    /** Of a message that nobody has to sign. */
    static final SignedParts NONE = new SignedParts(NOTHING, NOTHING);

    private final byte[] body;
    private final byte[] file;
    private final Map<String, String> texts = new HashMap<>();
    private Part input = Part.NONE;
    private Part signature = Part.NONE;

    /** Bytes of the body, from the first to before the last. */
    private record Part(int from, int to) {

        static final Part NONE = new Part(0, 0);
    }

    private SignedParts(byte[] body, byte[] file) {
        this.body = body;
        this.file = file;
    }

    /**
     * @param file what is sent beside the message, and signed with it
     * @throws IOException if the body is no JSON object
     */
    static SignedParts of(byte[] body, byte[] file) throws IOException {
        var parts = new SignedParts(body, file);
        try (JsonParser parser = CanonicalJson.MAPPER.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                parts.read(parser);
            }
        }
        return parts;
    }

    private void read(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("input")) {
                input = part(parser);
            } else if (value == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getText());
                if (name.equals("cainfo")) {
                    Part quoted = part(parser);
                    signature = new Part(quoted.from() + 1, quoted.to() - 1);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** The value that the parser stands at. */
    private static Part part(JsonParser parser) throws IOException {
        int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        parser.finishToken();
        return new Part(start, Math.toIntExact(parser.currentLocation().getByteOffset()));
    }

    /** The bytes that are signed: of the input, or of the message without its signature; then those of the file. */
    byte[] signed(SignatureCover cover) {
        var signed = new ByteArrayOutputStream();
        switch (cover) {
            case INPUT, NAMED_INPUT -> signed.write(body, input.from(), input.to() - input.from());
            case MESSAGE -> {
                signed.write(body, 0, signature.from());
                signed.write(body, signature.to(), body.length - signature.to());
            }
        }
        signed.writeBytes(file);
        return signed.toByteArray();
    }

    /** A text of the envelope, empty where there is none. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
