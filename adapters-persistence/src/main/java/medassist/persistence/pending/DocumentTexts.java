package medassist.persistence.pending;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.domain.pending.ActId;
import medassist.domain.pending.Document;
import medassist.domain.pending.Value;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;

/** The documents of acts as encrypted texts. */
@Singleton
class DocumentTexts {

    private final JsonMapper json;
    private final FieldCipher cipher;

    DocumentTexts(JsonMapper json, FieldCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String sealed(String column, ActId act, Document document) {
        return cipher.seal(new Cell(column, act.value()), document.json());
    }

    Document opened(String column, ActId act, String text) {
        try {
            return document(json.readValue(cipher.open(new Cell(column, act.value()), text), JsonNode.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
}
