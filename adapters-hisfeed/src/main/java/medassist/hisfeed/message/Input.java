package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.hisfeed.profile.FieldNames;
import medassist.hisfeed.profile.MessageReading;

/**
 * The input of a message 交易输入: its nodes and fields by the names of the standard, however its sender writes them. The input
 * and each node may be a text that holds JSON, and a node a list of one.
 */
final class Input {

    private static final String DATA = "data";

    private final JsonNode root;
    private final MessageReading reading;

    Input(JsonNode stated, MessageReading reading) {
        this.root = CanonicalJson.parsed(stated);
        this.reading = reading;
    }

    /**
     * The fields of a node; several where it is stated under several names, or a field in several spellings, which then
     * have to agree.
     *
     * @throws MessageRefusedException if it is no object
     */
    Stream<JsonNode> fields(String node) {
        return stated(node).flatMap(object -> standard(object, reading).stream());
    }

    /** The fields of the input itself, in no node. */
    Fields ownFields() {
        return new Fields(standard(object(), reading));
    }

    /** All texts of a field, however deep it stands. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        var places = new ArrayDeque<JsonNode>();
        places.push(root);
        while (!places.isEmpty()) {
            JsonNode place = places.pop();
            if (place instanceof ObjectNode object) {
                standard(object, reading).stream()
                        .map(fields -> fields.path(field))
                        .filter(value -> value.isValueNode() && !Fields.isEmpty(value))
                        .forEach(value -> texts.add(value.asText().strip()));
            }
            place.valueStream()
                    .map(value -> value.asText().startsWith("{") ? CanonicalJson.parsed(value) : value)
                    .filter(JsonNode::isContainerNode)
                    .forEach(places::push);
        }
        return texts;
    }

    /** The rows of a node that is a list, wherever it stands. */
    List<Fields> rows(String node) {
        return Stream.concat(Stream.of(object()), stated(DATA))
                .distinct()
                .flatMap(place -> members(place, node))
                .flatMap(list -> list.isArray() ? list.valueStream() : Stream.of(list))
                .flatMap(row -> object(row, node).stream())
                .map(row -> new Fields(standard(row, reading)))
                .toList();
    }

    /** What is to be said of names that are no field's, but look like one's. */
    List<String> warnings() {
        try {
            return Stream.of(DATA, "setlinfo")
                    .flatMap(this::stated)
                    .flatMap(object -> object.propertyStream())
                    .filter(field -> field.getValue().isValueNode() && !isProvinces(field.getKey()))
                    .flatMap(field -> FieldNames.warning(field.getKey()).stream())
                    .distinct()
                    .toList();
        } catch (MessageRefusedException refusedAnyhow) {
            return List.of();
        }
    }

    /** An object with the standard's names of its fields; what is then there twice stands in another one. */
    static List<JsonNode> standard(ObjectNode object, MessageReading reading) {
        List<JsonNode> objects = new ArrayList<>();
        object.propertyStream().forEach(field -> with(objects, FieldNames.standard(field.getKey()), field.getValue()));
        for (Map.Entry<String, List<String>> others : reading.names().entrySet()) {
            if (objects.stream().allMatch(found -> Fields.isEmpty(found.path(others.getKey())))) {
                others.getValue().stream()
                        .flatMap(name -> objects.stream().map(found -> found.path(name)))
                        .filter(value -> !Fields.isEmpty(value))
                        .findFirst()
                        .ifPresent(value -> ((ObjectNode) objects.getFirst()).set(others.getKey(), value));
            }
        }
        return objects;
    }

    private static void with(List<JsonNode> objects, String name, JsonNode value) {
        ObjectNode place = (ObjectNode)
                objects.stream().filter(object -> !object.has(name)).findFirst().orElseGet(() -> {
                    objects.add(JsonNodeFactory.instance.objectNode());
                    return objects.getLast();
                });
        place.set(name, value);
    }

    private boolean isProvinces(String name) {
        return reading.names().values().stream().anyMatch(others -> others.contains(name));
    }

    private Stream<ObjectNode> stated(String node) {
        ObjectNode input = object();
        List<ObjectNode> found = members(input, node)
                .flatMap(member -> object(member, node).stream())
                .toList();
        return found.isEmpty() && node.equals(DATA) && reading.flatInput() ? Stream.of(input) : found.stream();
    }

    private ObjectNode object() {
        return object(root, "").orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private Stream<JsonNode> members(ObjectNode place, String node) {
        return reading.namesOfNode(node).stream()
                .flatMap(name ->
                        place.propertyStream().filter(member -> member.getKey().equalsIgnoreCase(name)))
                .map(member -> CanonicalJson.parsed(member.getValue()));
    }

    /** Empty where there is nothing. */
    private static Optional<ObjectNode> object(JsonNode stated, String node) {
        JsonNode one = stated.isArray() && stated.size() == 1 ? stated.get(0) : stated;
        if (one instanceof ObjectNode object) {
            return Optional.of(object);
        }
        if (Fields.isEmpty(one) || (one.isArray() && one.isEmpty())) {
            return Optional.empty();
        }
        throw new MessageRefusedException(Fault.INVALID_FIELD, node.isEmpty() ? "input" : "input." + node);
    }
}
