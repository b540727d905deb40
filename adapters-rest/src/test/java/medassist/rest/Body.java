package medassist.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A JSON object to send, a field of which a test makes different. */
public record Body(ObjectNode json) {

    public static Body of(String json) {
        return new Body((ObjectNode) Reply.parse(json));
    }

    /** The same with a text in a field. */
    public Body with(String field, String text) {
        return with(field, TextNode.valueOf(text));
    }

    /** The same with any JSON in a field; "absent" takes the field away. */
    public Body withJson(String field, String value) {
        return value.equals("absent") ? without(field) : with(field, Reply.parse(value));
    }

    private Body with(String field, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        copy.set(field, value);
        return new Body(copy);
    }

    public Body without(String field) {
        ObjectNode copy = json.deepCopy();
        copy.remove(field);
        return new Body(copy);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
