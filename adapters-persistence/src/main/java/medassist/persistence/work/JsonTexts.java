package medassist.persistence.work;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Documents as the JSON texts that statements are handed. */
@Singleton
public class JsonTexts {

    private final JsonMapper json;

    JsonTexts(JsonMapper json) {
        this.json = json;
    }

    /** The document as JSON. */
    public String of(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The document that a JSON text is of. */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException changed) {
            throw new UncheckedIOException(changed);
        }
    }
}
