package medassist.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import medassist.domain.coverage.Citation;
import medassist.domain.coverage.ClauseList;
import medassist.domain.coverage.Handling;
import medassist.domain.coverage.ListedClause;
import medassist.domain.coverage.ProductPart;
import medassist.domain.coverage.Sentence;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Label;

/** Reads the list of a document's clauses, and finds the clauses that a pack cites. */
final class ClauseReader {

    /** Where a sentence may be kept, by the field that says so. */
    private static final Map<String, Function<PackNode, Handling>> HANDLINGS = Map.of(
            "computed", node -> new Handling.Computed(texts(node)),
            "reading", node -> new Handling.ByReading(texts(node)),
            "delegated", node -> new Handling.Delegated(node.label()),
            "product", node -> new Handling.InProduct(node.constant(ProductPart.class)),
            "noMatter", node -> new Handling.NotForSoftware(node.label()));

    private ClauseReader() {}

    /** @throws PolicyPackException naming file, line and field of the first fault */
    static ClauseList read(PackNode root) {
        var clauses = root.tried(() -> root.only("clauses").field("clauses").each(ClauseReader::clause));
        root.faults().raise();
        return new ClauseList(clauses.orElseThrow());
    }

    /** The clauses that the parts of a pack cite. */
    static List<Citation> citations(PackNode node) {
        return cited(node).toList();
    }

    private static ListedClause clause(PackNode node) {
        node.only("clause", "sentences");
        return new ListedClause(
                new Clause(node.field("clause").text()),
                node.field("sentences").each(ClauseReader::sentence),
                node.place());
    }

    private static Sentence sentence(PackNode node) {
        node.only("zh", "en", "computed", "reading", "delegated", "product", "noMatter");
        return new Sentence(new Label(node.field("zh").text(), node.field("en").text()), handling(node), node.place());
    }

    private static Handling handling(PackNode node) {
        List<Handling> stated = HANDLINGS.entrySet().stream()
                .flatMap(field -> node.optional(field.getKey()).map(field.getValue()).stream())
                .toList();
        if (stated.size() > 1) {
            throw node.fault(Fault.SAID_TWICE);
        }
        return stated.stream().findFirst().orElseGet(Handling.Nowhere::new);
    }

    private static List<String> texts(PackNode node) {
        return node.items().stream().map(PackNode::text).toList();
    }

    private static Stream<Citation> cited(PackNode node) {
        if (node.isText()) {
            return Stream.of();
        }
        if (!node.isMapping()) {
            return node.items().stream().flatMap(ClauseReader::cited);
        }
        return node.fields().entrySet().stream().flatMap(field -> switch (field.getKey()) {
            case "clause" ->
                Stream.of(new Citation(node.place(), new Clause(field.getValue().text())));
            case "cases" -> Stream.of();
            default -> cited(field.getValue());
        });
    }
}
