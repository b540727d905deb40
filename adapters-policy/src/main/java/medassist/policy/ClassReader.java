package medassist.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.policy.AidClass;

/** Reads the classes of recipients, and the places that name them. */
final class ClassReader {

    private final Basis basis;
    private final Map<String, AidClass> classes = new LinkedHashMap<>();

    ClassReader(Basis basis) {
        this.basis = basis;
    }

    List<AidClass> classes(PackNode node) {
        for (PackNode each : node.items()) {
            each.only("id", "label", "who", "clause", "reading", "cases");
            var aidClass = new AidClass(
                    each.field("id").text(),
                    each.field("label").label(),
                    ConditionReader.read(each.field("who")),
                    basis.clause(each));
            if (classes.put(aidClass.id(), aidClass) != null) {
                throw each.field("id").fault(aidClass.id() + " stands twice");
            }
        }
        return List.copyOf(classes.values());
    }

    AidClass one(PackNode node) {
        return node.oneOf(classes, "class");
    }

    /** The classes that a part names; all of the pack where it names none. */
    List<AidClass> named(PackNode part) {
        return part.optional("classes")
                .map(names -> names.items().stream().map(this::one).toList())
                .orElseGet(() -> List.copyOf(classes.values()));
    }

    /** Classes by rank, the neediest first. */
    List<Set<AidClass>> ranking(PackNode node) {
        basis.clause(node.only("clause", "reading", "order"));
        return node.field("order").items().stream()
                .map(rank -> rank.items().stream().map(this::one).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}
