package medassist.domain.pending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an act will do, said exactly 事项内容: values under names, in their order. Its text is JSON without blanks, so that one
 * content has one text, and one digest.
 */
public record Document(List<Field> fields) implements Value {

    /** A document that says nothing yet. */
    public static final Document EMPTY = new Document(List.of());

    /** A value under its name. */
    public record Field(String name, Value value) {}

    public Document {
        fields = List.copyOf(fields);
    }

    /** This and a text under a name. */
    public Document with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    /** This and a number of things under a name. */
    public Document with(String name, long count) {
        return with(name, new Value.Count(count));
    }

    /** This and a document under a name. */
    public Document with(String name, Document inside) {
        return with(name, (Value) inside);
    }

    /** This and a list under a name. */
    public Document with(String name, List<? extends Value> items) {
        return with(name, new Value.Items(List.copyOf(items)));
    }

    private Document with(String name, Value value) {
        if (value(name).isPresent()) {
            throw new IllegalArgumentException(name + " stands there already");
        }
        var longer = new ArrayList<>(fields);
        longer.add(new Field(name, value));
        return new Document(longer);
    }

    /** The text under a name; empty where there is none. */
    public Optional<String> find(String name) {
        return value(name).map(value -> value instanceof Value.Text(String text) ? text : value.json());
    }

    /**
     * The text under a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("the document says no " + name));
    }

    /**
     * The document under a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Document document(String name) {
        return value(name)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("the document says no " + name));
    }

    /** The documents in the list under a name; none where there is no such list. */
    public List<Document> documents(String name) {
        return items(name, Document.class).toList();
    }

    /** The texts in the list under a name; none where there is no such list. */
    public List<String> texts(String name) {
        return items(name, Value.Text.class).map(Value.Text::text).toList();
    }

    private <V extends Value> Stream<V> items(String name, Class<V> type) {
        return value(name)
                .filter(Value.Items.class::isInstance)
                .map(Value.Items.class::cast)
                .map(Value.Items::items)
                .orElse(List.of())
                .stream()
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Optional<Value> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    @Override
    public String json() {
        return fields.stream()
                .map(field -> new Value.Text(field.name()).json() + ":"
                        + field.value().json())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
