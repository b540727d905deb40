package medassist.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import medassist.domain.proof.Order;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Finds every word of a pack's text that decides, and drops, flips or exchanges each: fields and items dropped, fields
 * renamed, words exchanged for what else may stand there, and neighbours in a list by each other.
 */
final class Words {

    /** What names, explains and proves decides nothing. */
    private static final Set<String> NO_WORDS =
            Set.of("cases", "clause", "id", "label", "name", "number", "reading", "title");

    /** Lists whose order decides nothing, or nothing that a case could tell, beside those of plain words. */
    private static final Set<String> ANY_ORDER = Set.of(
            "anyOf",
            "applications",
            "classes",
            "covers",
            "criticalIllnessTilt",
            "depositWaiver",
            "diseases",
            "entries",
            "hospitalBears",
            "papers",
            "pools",
            "sharedWith",
            "shares",
            "subsidies",
            "targets",
            "warnings");

    private static final String ANOTHER = "another";

    private final ReadPack pack;
    private final Order order;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Change> changes = new ArrayList<>();

    private Words(ReadPack pack) {
        this.pack = pack;
        this.order = new Order(pack.pack());
    }

    /** The pack with each of its words changed, in every way there is. */
    static List<Change> changed(ReadPack pack) {
        var words = new Words(pack);
        words.visit(pack.root());
        return List.copyOf(words.changes);
    }

    private void visit(PackNode value) {
        // What is written once and named again is one word.
        if (!seen.add(value.node())) {
            return;
        }
        switch (value.node()) {
            case MappingNode mapping -> fields(value, mapping);
            case SequenceNode sequence -> items(value, sequence);
            case ScalarNode scalar -> text(value, scalar);
            default -> {}
        }
    }

    private void fields(PackNode value, MappingNode mapping) {
        Map<String, PackNode> fields = value.fields();
        List<NodeTuple> tuples = mapping.getValue();
        int index = 0;
        for (var field : fields.entrySet()) {
            if (!NO_WORDS.contains(field.getKey())) {
                Node without = PackNode.withFields(mapping, without(tuples, index));
                change(field.getValue(), field.getKey(), "", mapping, without);
                for (String name : others(value, field.getValue())) {
                    if (!fields.containsKey(name) && !NO_WORDS.contains(name)) {
                        Node with = PackNode.withFields(mapping, renamed(tuples, index, name));
                        change(field.getValue(), field.getKey(), name, mapping, with);
                    }
                }
                visit(field.getValue());
            }
            index++;
        }
    }

    /** The names that a field could have in the place of its own. */
    private static List<String> others(PackNode mapping, PackNode value) {
        var others = new ArrayList<>(mapping.alternatives().fields(mapping.node()));
        others.addAll(value.alternatives().keys(value.node()));
        return others;
    }

    private static List<NodeTuple> renamed(List<NodeTuple> tuples, int index, String name) {
        var renamed = new ArrayList<>(tuples);
        NodeTuple tuple = tuples.get(index);
        renamed.set(
                index, new NodeTuple(PackNode.withText((ScalarNode) tuple.getKeyNode(), name), tuple.getValueNode()));
        return renamed;
    }

    private void items(PackNode value, SequenceNode sequence) {
        List<PackNode> items = value.items();
        for (int i = 0; i < items.size(); i++) {
            PackNode item = items.get(i);
            change(item, text(item), "", sequence, PackNode.withItems(sequence, without(sequence.getValue(), i)));
            if (i > 0 && decidesByOrder(value, item)) {
                var swapped = new ArrayList<>(sequence.getValue());
                Collections.swap(swapped, i - 1, i);
                String above = text(items.get(i - 1));
                change(
                        item,
                        above + " < " + text(item),
                        text(item) + " < " + above,
                        sequence,
                        PackNode.withItems(sequence, swapped));
            }
            visit(item);
        }
    }

    private boolean decidesByOrder(PackNode list, PackNode item) {
        return !item.isText() && !ANY_ORDER.contains(list.name()) && order.decides(item.place());
    }

    /** A word for what stands there: the text itself, or the name of the thing. */
    private static String text(PackNode item) {
        if (item.isText()) {
            return item.text();
        }
        return item.isMapping()
                ? item.optional("id")
                        .or(() -> item.optional("class"))
                        .filter(PackNode::isText)
                        .map(PackNode::text)
                        .orElseGet(item::place)
                : item.place();
    }

    private void text(PackNode value, ScalarNode scalar) {
        List<String> words = value.alternatives().values(scalar);
        String was = scalar.getValue();
        if (words.isEmpty() && !Figures.isFigure(was)) {
            words = List.of(ANOTHER);
        }
        words.stream()
                .filter(word -> !word.equals(was))
                .forEach(word -> change(value, was, word, scalar, PackNode.withText(scalar, word)));
    }

    private void change(PackNode of, String was, String becomes, Node replaced, Node by) {
        changes.add(new Change(of.line(), of.place(), was, becomes, () -> pack.with(replaced, by)));
    }

    private static <T> List<T> without(List<T> all, int index) {
        return IntStream.range(0, all.size())
                .filter(i -> i != index)
                .mapToObj(all::get)
                .toList();
    }
}
