package medassist.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** What else could stand in the places of a pack's text, as its readers ask for it: other constants, names and fields. */
final class Alternatives {

    private final IdentityHashMap<Node, List<String>> values = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<String>> keys = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<String>> fields = new IdentityHashMap<>();

    void ofValue(Node value, Collection<String> words) {
        values.put(value, List.copyOf(words));
    }

    void ofValue(Node value, Enum<?>[] constants) {
        values.put(value, Arrays.stream(constants).map(Enum::name).toList());
    }

    /** The words that could stand before a value in the place of its field's name. */
    void ofKey(Node value, Collection<String> words) {
        keys.put(value, List.copyOf(words));
    }

    void ofFields(Node mapping, Collection<String> names) {
        fields.put(mapping, List.copyOf(names));
    }

    /** The words of which one must stand in the place of the value; none where any text may. */
    List<String> values(Node value) {
        return values.getOrDefault(value, List.of());
    }

    List<String> keys(Node value) {
        return keys.getOrDefault(value, List.of());
    }

    /** The names that fields of the mapping can have; none where its readers never asked. */
    List<String> fields(Node mapping) {
        return fields.getOrDefault(mapping, List.of());
    }
}
