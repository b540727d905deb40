package medassist.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.Label;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
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

    /** What is read in the place of bytes that are no UTF-8. */
    private static final char DAMAGED = '\uFFFD';

    private static final int DEEPEST = 50;

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final String file;
    private final String path;
    private final Node node;
    private final Alternatives alternatives;
    private final Faults faults;

    /** Kept once read: a pack asks each of its mappings for every field that it may have. */
    private @Nullable Map<String, PackNode> fields;

    private PackNode(String file, String path, Node node, Alternatives alternatives, Faults faults) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.alternatives = alternatives;
        this.faults = faults;
    }

    /**
     * The root of a pack's text.
     *
     * @throws PolicyPackException if the text is not YAML
     */
    static PackNode root(String file, String text) {
        int damaged = text.indexOf(DAMAGED);
        if (damaged >= 0) {
            int line = 1
                    + (int) text.substring(0, damaged)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            throw new PolicyPackException(file, line, "(UTF-8)", Fault.NOT_UTF8);
        }
        var settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            if (isNestedTooDeeply(new Parse(settings).parseString(text))) {
                throw new PolicyPackException(file, 1, "(YAML)", Fault.NESTED_TOO_DEEPLY, DEEPEST);
            }
            return new Compose(settings)
                    .composeString(text)
                    .map(node -> new PackNode(file, "", node, new Alternatives(), Faults.gathered()))
                    .orElseThrow(() -> new PolicyPackException(file, 1, "(pack)", Fault.EMPTY));
        } catch (MarkedYamlEngineException notYaml) {
            int line = notYaml.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new PolicyPackException(file, line, "(YAML)", Fault.YAML, notYaml.getProblem());
        } catch (YamlEngineException notYaml) {
            throw new PolicyPackException(file, 1, "(YAML)", Fault.YAML, String.valueOf(notYaml.getMessage()));
        }
    }

    /** Whether the text would be read deeper than any pack, which ends in no more stack at last. */
    private static boolean isNestedTooDeeply(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += switch (event.getEventId()) {
                case SequenceStart, MappingStart -> 1;
                case SequenceEnd, MappingEnd -> -1;
                default -> 0;
            };
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** The value of a field that must be there. */
    PackNode field(String name) {
        return optional(name).orElseThrow(() -> child(name, node).fault(Fault.MISSING));
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
                faults.note(value.fault(Fault.NO_FIELD, String.join(", ", names)));
            }
        });
        return this;
    }

    /** The fields of a mapping, in the order of the text. */
    Map<String, PackNode> fields() {
        Map<String, PackNode> read = fields;
        if (read == null) {
            read = readFields();
            fields = read;
        }
        return read;
    }

    private Map<String, PackNode> readFields() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(Fault.NOT_FIELDS);
        }
        var fields = new LinkedHashMap<String, PackNode>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = child("?", tuple.getKeyNode()).text();
            refuseThousands(fields, name, tuple.getValueNode());
            if (fields.put(name, child(name, tuple.getValueNode())) != null) {
                throw child(name, tuple.getKeyNode()).fault(Fault.FIELD_TWICE);
            }
        }
        return fields;
    }

    /** A comma inside an amount ends it: {@code {pool: 50,000}} has a field 000. */
    private static void refuseThousands(Map<String, PackNode> before, String name, Node value) {
        if (value.getTag().equals(Tag.NULL) && !before.isEmpty() && name.matches("[0-9]{3}(\\.[0-9]+)?")) {
            PackNode amount = List.copyOf(before.values()).getLast();
            if (amount.isText() && amount.text().matches("[0-9]{1,3}")) {
                throw amount.fault(Fault.AMOUNT, amount.text() + "," + name, MoneyFormatException.Fault.NOT_AN_AMOUNT);
            }
        }
    }

    /** The items of a list of at least one. */
    List<PackNode> items() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw fault(Fault.NOT_A_LIST);
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new PackNode(file, path + "[" + i + "]", items.get(i), alternatives, faults))
                .toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)
                || isNull()
                || scalar.getValue().isBlank()) {
            throw fault(Fault.NOT_A_TEXT);
        }
        return scalar.getValue();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            throw fault(Fault.DATE);
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        alternatives.ofValue(node, type.getEnumConstants());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(Fault.ONE_OF, Arrays.toString(type.getEnumConstants())));
    }

    /** The constants of a list of at least one, none of them twice. */
    <E extends Enum<E>> Set<E> constants(Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        for (PackNode item : items()) {
            if (!constants.add(item.constant(type))) {
                throw item.fault(Fault.TWICE, item.text());
            }
        }
        return constants;
    }

    DivisionCode division() {
        return as(DivisionCode::new, Fault.DIVISION_CODE);
    }

    /** A percentage. */
    Ratio ratio() {
        return as(Ratio::ofPercent, text().matches("[0-9.]+%") ? Fault.RATIO_RANGE : Fault.RATIO);
    }

    /** The text read as something that refuses it by an {@link IllegalArgumentException}. */
    <T> T as(Function<String, T> reading, Fault fault) {
        String text = text();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException refused) {
            throw fault(fault);
        }
    }

    /** The parameter that the field of this value names. */
    ParameterName asParameterName(String name) {
        try {
            return new ParameterName(name);
        } catch (IllegalArgumentException notDeclared) {
            throw fault(Fault.PARAMETER, ParameterName.forms());
        }
    }

    /** An amount in yuan. */
    Money money() {
        String text = text();
        try {
            return Money.ofYuan(text);
        } catch (MoneyFormatException notMoney) {
            throw fault(Fault.AMOUNT, text, notMoney.fault());
        }
    }

    /** A whole number. */
    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notANumber) {
            throw fault(Fault.WHOLE_NUMBER);
        }
    }

    /** A whole number within the bounds. */
    int number(int least, int most) {
        int number = number();
        if (number < least || number > most) {
            throw fault(Fault.BETWEEN, least, most);
        }
        return number;
    }

    /** The numbers of a list of at least one, none of them twice and all within the bounds. */
    Set<Integer> numbers(int least, int most) {
        var numbers = new TreeSet<Integer>();
        for (PackNode item : items()) {
            if (!numbers.add(item.number(least, most))) {
                throw item.fault(Fault.TWICE, item.text());
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
            default -> throw fault(Fault.FLAG);
        };
    }

    Label label() {
        only("zh", "en");
        return new Label(field("zh").text(), field("en").text());
    }

    /** The one of the known things that the text names. */
    <T> T oneOf(Map<String, T> known, Fault unknown) {
        alternatives.ofValue(node, known.keySet());
        return named(known, unknown, text());
    }

    /** The one of the known things that the field of this value names. */
    <T> T asKeyOf(Map<String, T> known, Fault unknown, String name) {
        alternatives.ofKey(node, known.keySet());
        return named(known, unknown, name);
    }

    private <T> T named(Map<String, T> known, Fault unknown, String name) {
        T named = known.get(name);
        if (named == null) {
            throw known.isEmpty() && unknown == Fault.NO_SUCH_LIST
                    ? fault(Fault.NO_LIST_YET)
                    : known.isEmpty() && unknown == Fault.NO_SUCH_POOL
                            ? fault(Fault.NO_POOL_YET)
                            : fault(unknown, known.keySet());
        }
        return named;
    }

    /** What can be read of the items; the faults of those that cannot are noted, and the rest goes on. */
    <T> List<T> each(Function<PackNode, T> reading) {
        var read = new ArrayList<T>();
        items().forEach(item -> tried(() -> reading.apply(item)).ifPresent(read::add));
        return List.copyOf(read);
    }

    /** What can be read; nothing where it cannot, of which the fault is noted. */
    <T> Optional<T> tried(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (PolicyPackException fault) {
            faults.note(fault);
            return Optional.empty();
        }
    }

    Faults faults() {
        return faults;
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
        return new PackNode(file, path, replaced(node, replaced, by), new Alternatives(), Faults.first());
    }

    private static Node replaced(Node node, Node one, Node by) {
        // A node is equal to none but itself.
        if (node.equals(one)) {
            return by;
        }
        return switch (node) {
            case SequenceNode sequence -> {
                List<Node> items = sequence.getValue();
                List<Node> with =
                        items.stream().map(item -> replaced(item, one, by)).toList();
                yield items.equals(with) ? node : withItems(sequence, with);
            }
            case MappingNode mapping -> {
                List<Node> values =
                        mapping.getValue().stream().map(NodeTuple::getValueNode).toList();
                List<Node> with =
                        values.stream().map(value -> replaced(value, one, by)).toList();
                yield values.equals(with)
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

    /** What the things are called in which a place stands, from the outermost: a benefit, and the class of its terms. */
    List<Label> labels(String place) {
        var labels = new ArrayList<Label>();
        PackNode nearest = this;
        for (String step :
                STEPS.splitAsStream(place).filter(each -> !each.isEmpty()).toList()) {
            Optional<PackNode> next = nearest.step(step);
            if (next.isEmpty()) {
                break;
            }
            nearest = next.get();
            nearest.ownLabel(this).ifPresent(labels::add);
        }
        return labels;
    }

    /** Its label, or that of the class that it names. */
    private Optional<Label> ownLabel(PackNode root) {
        return isMapping() ? labelOf("label").or(() -> scalar("class").flatMap(root::labelOfClass)) : Optional.empty();
    }

    private Optional<Label> labelOfClass(String id) {
        return Optional.ofNullable(plainFields().get("classes"))
                .filter(classes -> classes.node instanceof SequenceNode)
                .flatMap(classes -> classes.items().stream()
                        .filter(PackNode::isMapping)
                        .filter(each -> each.scalar("id").filter(id::equals).isPresent())
                        .findFirst())
                .flatMap(each -> each.labelOf("label"));
    }

    private Optional<Label> labelOf(String field) {
        return Optional.ofNullable(plainFields().get(field))
                .filter(PackNode::isMapping)
                .flatMap(label ->
                        label.scalar("zh").flatMap(zh -> label.scalar("en").map(en -> new Label(zh, en))));
    }

    private Optional<String> scalar(String field) {
        return Optional.ofNullable(plainFields().get(field))
                .map(PackNode::node)
                .filter(ScalarNode.class::isInstance)
                .map(scalar -> ((ScalarNode) scalar).getValue());
    }

    /** The fields, whatever is wrong with them. */
    private Map<String, PackNode> plainFields() {
        var fields = new LinkedHashMap<String, PackNode>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode)
                    .forEach(tuple -> {
                        String name = ((ScalarNode) tuple.getKeyNode()).getValue();
                        fields.putIfAbsent(name, child(name, tuple.getValueNode()));
                    });
        }
        return fields;
    }

    private Optional<PackNode> step(String step) {
        return switch (node) {
            case SequenceNode sequence ->
                sequence.getValue().isEmpty()
                        ? Optional.empty()
                        : items().stream().skip(Integer.parseInt(step)).findFirst();
            case MappingNode mapping -> Optional.ofNullable(plainFields().get(step));
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

    PolicyPackException fault(Fault fault, Object... arguments) {
        return new PolicyPackException(file, line(), path.isEmpty() ? "(pack)" : path, fault, arguments);
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    private PackNode child(String name, Node value) {
        return new PackNode(file, path.isEmpty() ? name : path + "." + name, value, alternatives, faults);
    }
}
