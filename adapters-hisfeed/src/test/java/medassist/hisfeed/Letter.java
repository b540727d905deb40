package medassist.hisfeed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A message to send, a field of which a test makes different. */
public record Letter(ObjectNode json) {

    static Letter of(String json) {
        return new Letter((ObjectNode) Counter.parse(json));
    }

    /** The same with a text in {@code input.data}. */
    public Letter data(String field, String text) {
        return input("data", field, TextNode.valueOf(text));
    }

    /** The same with any JSON in {@code input.data}; "absent" takes the field away. */
    public Letter dataJson(String field, String value) {
        return value.equals("absent") ? without(field) : input("data", field, Counter.parse(value));
    }

    /** The same with a text in an object of the input. */
    public Letter input(String object, String field, String text) {
        return input(object, field, TextNode.valueOf(text));
    }

    /** The same with any JSON in an object of the input. */
    public Letter input(String object, String field, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        ObjectNode input = (ObjectNode) copy.path("input");
        ObjectNode part = input.path(object) instanceof ObjectNode known ? known : input.putObject(object);
        part.set(field, value);
        return new Letter(copy);
    }

    /** The same with a text in the envelope. */
    public Letter envelope(String field, String text) {
        ObjectNode copy = json.deepCopy();
        copy.put(field, text);
        return new Letter(copy);
    }

    public Letter withoutEnvelope(String field) {
        ObjectNode copy = json.deepCopy();
        copy.remove(field);
        return new Letter(copy);
    }

    private Letter without(String field) {
        ObjectNode copy = json.deepCopy();
        ((ObjectNode) copy.path("input").path("data")).remove(field);
        return new Letter(copy);
    }

    public String msgid() {
        return json.path("msgid").asText();
    }
}
