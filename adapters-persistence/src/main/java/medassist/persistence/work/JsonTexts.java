package medassist.persistence.work;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.domain.pending.Document;
import medassist.domain.pending.Value;

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

    /** The document of an act, or of what is booked, that a JSON text is of. */
    public Document document(String text) {
        return document(read(text, JsonNode.class));
    }

    private static Document document(JsonNode node) {
        var fields = new ArrayList<Document.Field>();
        for (Map.Entry<String, JsonNode> entry : node.entries()) {
            fields.add(new Document.Field(entry.getKey(), value(entry.getValue())));
        }
        return new Document(fields);
    }

    private static Value value(JsonNode node) {
        if (node.isObject()) {
            return document(node);
        }
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            node.values().forEach(item -> items.add(value(item)));
            return new Value.Items(items);
        }
        return new Value.Text(node.getStringValue());
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
