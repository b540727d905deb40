package medassist.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;
import medassist.domain.policy.Label;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a pack's text, which knows its file, line and field, so that it can say where a fault is. */
final class PackNode {

    /** Between the steps of a place: {@code benefits[0].terms} has three. */
    private static final Pattern STEPS = Pattern.compile("]?[.\\[]|]$");

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final String file;
    private final String path;
    private final Node node;
    private final Alternatives alternatives;

    private PackNode(String file, String path, Node node, Alternatives alternatives) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.alternatives = alternatives;
    }

    /**
     * The root of a pack's text.
     *
     * @throws PolicyPackException if the text is not YAML
     */
    static PackNode root(String file, String text) {
        var settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new PackNode(file, "", node, new Alternatives()))
                    .orElseThrow(() -> new PolicyPackException(file, 1, "(pack)", "the file is empty"));
        } catch (MarkedYamlEngineException notYaml) {
            int line = notYaml.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new PolicyPackException(file, line, "(YAML)", notYaml.getProblem());
        } catch (YamlEngineException notYaml) {
            throw new PolicyPackException(file, 1, "(YAML)", String.valueOf(notYaml.getMessage()));
        }
    }

    /** The value of a field that must be there. */
    PackNode field(String name) {
        return optional(name).orElseThrow(() -> child(name, node).fault("is missing"));
    }

    Optional<PackNode> optional(String name) {
        return Optional.ofNullable(fields().get(name)).filter(value -> !value.isNull());
    }

    /** Refuses every field but these. */
    PackNode only(String... names) {
        Set<String> known = Set.of(names);
        alternatives.ofFields(node, List.of(names));
        fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.fault("is no field of a policy pack; here stand " + String.join(", ", names));
            }
        });
        return this;
    }

    /** The fields of a mapping, in the order of the text. */
    Map<String, PackNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("must have fields, written {name: value, …} or each on a line of its own");
        }
        var fields = new LinkedHashMap<String, PackNode>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = child("?", tuple.getKeyNode()).text();
            if (fields.put(name, child(name, tuple.getValueNode())) != null) {
                throw child(name, tuple.getKeyNode()).fault("stands twice");
            }
        }
        return fields;
    }

    /** The items of a list of at least one. */
    List<PackNode> items() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw fault("must be a list of at least one, written [a, b] or each behind “- ” on a line of its own");
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new PackNode(file, path + "[" + i + "]", items.get(i), alternatives))
                .toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)
                || isNull()
                || scalar.getValue().isBlank()) {
            throw fault("must be a text");
        }
        return scalar.getValue();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            throw fault("must be a date such as 2023-01-31");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        alternatives.ofValue(node, type.getEnumConstants());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault("must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** The constants of a list of at least one, none of them twice. */
    <E extends Enum<E>> Set<E> constants(Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        for (PackNode item : items()) {
            if (!constants.add(item.constant(type))) {
                throw item.fault(item.text() + " stands twice");
            }
        }
        return constants;
    }

    /** The text read as something that refuses it by an {@link IllegalArgumentException} saying why. */
    <T> T as(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException refused) {
            throw fault(String.valueOf(refused.getMessage()));
        }
    }

    /** An amount in yuan. */
    Money money() {
        String text = text();
        try {
            return Money.ofYuan(text);
        } catch (MoneyFormatException notMoney) {
            throw fault(text + " is no amount in yuan: write digits only, such as 1500 or 1500.50 (" + notMoney.fault()
                    + ")");
        }
    }

    /** A whole number. */
    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notANumber) {
            throw fault("must be a whole number");
        }
    }

    /** A whole number within the bounds. */
    int number(int least, int most) {
        int number = number();
        if (number < least || number > most) {
            throw fault("must lie between " + least + " and " + most);
        }
        return number;
    }

    /** The numbers of a list of at least one, none of them twice and all within the bounds. */
    Set<Integer> numbers(int least, int most) {
        var numbers = new TreeSet<Integer>();
        for (PackNode item : items()) {
            if (!numbers.add(item.number(least, most))) {
                throw item.fault(item.text() + " stands twice");
            }
        }
        return numbers;
    }

    /** A yes or no; no where the field is missing. */
    boolean flag(String name) {
        return optional(name).map(PackNode::yes).orElse(false);
    }

    private boolean yes() {
        alternatives.ofValue(node, YES_OR_NO);
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("must be true or false");
        };
    }

    Label label() {
        only("zh", "en");
        return new Label(field("zh").text(), field("en").text());
    }

    /** The one of the known things that the text names. */
    <T> T oneOf(Map<String, T> known, String kind) {
        alternatives.ofValue(node, known.keySet());
        return named(known, kind, text());
    }

    /** The one of the known things that the field of this value names. */
    <T> T asKeyOf(Map<String, T> known, String kind, String name) {
        alternatives.ofKey(node, known.keySet());
        return named(known, kind, name);
    }

    private <T> T named(Map<String, T> known, String kind, String name) {
        T named = known.get(name);
        if (named == null) {
            throw fault("names no " + kind + " that stands "
                    + (known.isEmpty() ? "before it" : "in this pack: " + known.keySet()));
        }
        return named;
    }

    /** The node of the text that this value is read from. */
    Node node() {
        return node;
    }

    Alternatives alternatives() {
        return alternatives;
    }

    /** The same text with one of its nodes in the place of another, wherever that is named. */
    PackNode with(Node replaced, Node by) {
        return new PackNode(file, path, replaced(node, replaced, by), new Alternatives());
    }

    private static Node replaced(Node node, Node one, Node by) {
        if (node == one) {
            return by;
        }
        return switch (node) {
            case SequenceNode sequence -> {
                List<Node> items = sequence.getValue();
                List<Node> with =
                        items.stream().map(item -> replaced(item, one, by)).toList();
                yield same(items, with) ? node : withItems(sequence, with);
            }
            case MappingNode mapping -> {
                List<Node> values =
                        mapping.getValue().stream().map(NodeTuple::getValueNode).toList();
                List<Node> with =
                        values.stream().map(value -> replaced(value, one, by)).toList();
                yield same(values, with)
                        ? node
                        : withFields(
                                mapping,
                                IntStream.range(0, with.size())
                                        .mapToObj(i -> new NodeTuple(
                                                mapping.getValue().get(i).getKeyNode(), with.get(i)))
                                        .toList());
            }
            default -> node;
        };
    }

    private static boolean same(List<Node> one, List<Node> other) {
        return IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
    }

    static Node withItems(SequenceNode sequence, List<Node> items) {
        return new SequenceNode(
                sequence.getTag(),
                true,
                items,
                sequence.getFlowStyle(),
                sequence.getStartMark(),
                sequence.getEndMark());
    }

    static Node withFields(MappingNode mapping, List<NodeTuple> fields) {
        return new MappingNode(
                mapping.getTag(), true, fields, mapping.getFlowStyle(), mapping.getStartMark(), mapping.getEndMark());
    }

    static Node withText(ScalarNode scalar, String text) {
        return new ScalarNode(
                scalar.getTag(), true, text, scalar.getScalarStyle(), scalar.getStartMark(), scalar.getEndMark());
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The line on which a place stands, or the one of the nearest value that holds it. */
    int line(String place) {
        PackNode nearest = this;
        for (String step :
                STEPS.splitAsStream(place).filter(each -> !each.isEmpty()).toList()) {
            Optional<PackNode> next = nearest.step(step);
            if (next.isEmpty()) {
                break;
            }
            nearest = next.get();
        }
        return nearest.line();
    }

    private Optional<PackNode> step(String step) {
        return switch (node) {
            case SequenceNode sequence ->
                items().stream().skip(Integer.parseInt(step)).findFirst();
            case MappingNode mapping -> Optional.ofNullable(fields().get(step));
            default -> Optional.empty();
        };
    }

    /** Where in the text the value begins, in code points. */
    int start() {
        return node.getStartMark().map(Mark::getIndex).orElse(0);
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The name of the field that holds the value, or the list that it is an item of. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
    }

    /** Where the value stands, such as {@code benefits[0].terms[1]}. */
    String place() {
        return path;
    }

    PolicyPackException fault(String problem) {
        return new PolicyPackException(file, line(), path.isEmpty() ? "(pack)" : path, problem);
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    private PackNode child(String name, Node value) {
        return new PackNode(file, path.isEmpty() ? name : path + "." + name, value, alternatives);
    }
}
