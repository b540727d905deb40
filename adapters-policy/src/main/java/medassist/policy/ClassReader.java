package medassist.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.Label;

/** Reads the classes of recipients, and the places that name them. */
final class ClassReader {

    private final Basis basis;
    private final Map<String, AidClass> classes = new LinkedHashMap<>();

    ClassReader(Basis basis) {
        this.basis = basis;
    }

    /**
     * The classes of a pack.
     *
     * @param recipients what the document asks of all of them
     */
    List<AidClass> classes(PackNode node, List<Condition> recipients) {
        for (PackNode each : node.items()) {
            each.tried(() -> each.field("id").text()).ifPresent(id -> {
                AidClass aidClass = each.tried(() -> aidClass(each, recipients)).orElseGet(() -> unread(id));
                if (classes.put(id, aidClass) != null) {
                    each.faults().note(each.field("id").fault(Fault.TWICE, id));
                }
            });
        }
        return List.copyOf(classes.values());
    }

    private AidClass aidClass(PackNode node, List<Condition> recipients) {
        node.only("id", "label", "who", "clause", "reading", "cases");
        return new AidClass(
                node.field("id").text(),
                node.field("label").label(),
                all(recipients, ConditionReader.read(node.field("who"))),
                basis.clause(node));
    }

    /** Stands for a class that could not be read, so that to name it is no fault of its own. */
    private static AidClass unread(String id) {
        return new AidClass(id, new Label(id, id), new Condition.AllOf(List.of()), new Clause(id));
    }

    private static Condition all(List<Condition> recipients, Condition own) {
        return recipients.isEmpty()
                ? own
                : new Condition.AllOf(
                        Stream.concat(recipients.stream(), Stream.of(own)).toList());
    }

    AidClass one(PackNode node) {
        return node.oneOf(classes, Fault.NO_SUCH_CLASS);
    }

    /** The classes that a part names; all of the pack where it names none. */
    List<AidClass> named(PackNode part) {
        return part.optional("classes")
                .map(names -> names.items().stream().map(this::one).toList())
                .orElseGet(() -> List.copyOf(classes.values()));
    }

    /** Classes by rank, the neediest first. */
    List<Set<AidClass>> ranking(PackNode node) {
        basis.clause(node.only("clause", "reading", "order", "cases"));
        return node.field("order").items().stream()
                .map(rank -> rank.items().stream().map(this::one).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}
