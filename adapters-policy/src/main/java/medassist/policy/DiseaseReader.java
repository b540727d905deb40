package medassist.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.Disease;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.Label;

/** Reads lists of diseases: ICD-10 codes, of which a shorter one stands for all under it, and ranges such as C91-C95. */
final class DiseaseReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9A-Z]{1,4})?");
    private static final Pattern RANGE = Pattern.compile("([A-Z])([0-9]{2})-\\1([0-9]{2})");
    private static final Condition ANYBODY = new Condition.AllOf(List.of());

    private final Basis basis;

    DiseaseReader(Basis basis) {
        this.basis = basis;
    }

    /** The list; where it cannot be read, one that stands for it, so that to name it is no fault of its own. */
    DiseaseList readOrNamed(PackNode node) {
        String id = node.field("id").text();
        return node.tried(() -> read(node))
                .orElseGet(() -> new DiseaseList(id, new Label(id, id), new Clause(id), List.of()));
    }

    private DiseaseList read(PackNode node) {
        node.only("id", "label", "clause", "reading", "entries", "cases");
        return new DiseaseList(
                node.field("id").text(),
                node.field("label").label(),
                basis.clause(node),
                node.field("entries").each(this::disease));
    }

    private Disease disease(PackNode node) {
        node.only("label", "icd10", "alongWith", "groups", "patients", "from", "to");
        if (node.optional("icd10").isEmpty() && node.optional("groups").isEmpty()) {
            throw node.fault(Fault.NO_DISEASE_NAMED);
        }
        if (node.optional("alongWith").isPresent() && node.optional("icd10").isEmpty()) {
            throw node.fault(Fault.ALONG_WITH_WHAT);
        }
        return new Disease(
                node.field("label").label(),
                node.optional("icd10").map(DiseaseReader::prefixes).orElseGet(Set::of),
                node.optional("alongWith").map(DiseaseReader::prefixes).orElseGet(Set::of),
                node.optional("groups")
                        .map(groups -> groups.constants(DiseaseGroup.class))
                        .orElseGet(Set::of),
                node.optional("patients").map(ConditionReader::read).orElse(ANYBODY),
                basis.validity(node));
    }

    private static Set<String> prefixes(PackNode node) {
        return node.items().stream().flatMap(DiseaseReader::prefixesOf).collect(Collectors.toSet());
    }

    private static Stream<String> prefixesOf(PackNode node) {
        String text = node.text();
        if (CODE.matcher(text).matches()) {
            return Stream.of(text);
        }
        var range = RANGE.matcher(text);
        if (!range.matches() || last(range) < first(range)) {
            throw node.fault(Fault.ICD10);
        }
        return IntStream.rangeClosed(first(range), last(range))
                .mapToObj(number -> "%s%02d".formatted(range.group(1), number));
    }

    private static int first(MatchResult range) {
        return Integer.parseInt(range.group(2));
    }

    private static int last(MatchResult range) {
        return Integer.parseInt(range.group(3));
    }
}
