package medassist.domain.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;

/**
 * A care type with a disease that stands on some of the pack's lists and not on the others: one of the finitely many kinds
 * of care that a pack can tell apart.
 */
record Care(CareType type, Set<DiseaseList> on) {

    /** All kinds of care that the pack tells apart. */
    static List<Care> of(PolicyPack pack) {
        List<Set<DiseaseList>> together = DiseaseLists.together(listsUsed(pack));
        return CareType.AIDED.stream()
                .flatMap(type -> together.stream().map(lists -> new Care(type, lists)))
                .toList();
    }

    boolean isCoveredBy(List<Coverage> covers) {
        return covers.stream().anyMatch(this::isCoveredBy);
    }

    private boolean isCoveredBy(Coverage coverage) {
        DiseaseScope diseases = coverage.diseases();
        return coverage.care().contains(type)
                && (diseases.in().isEmpty() || diseases.in().stream().anyMatch(on::contains))
                && diseases.otherThan().stream().noneMatch(on::contains);
    }

    /** The care type, with the lists that the disease stands on. */
    @Override
    public String toString() {
        return type
                + on.stream().map(DiseaseList::id).sorted().map(id -> "+" + id).collect(Collectors.joining());
    }

    private static Set<DiseaseList> listsUsed(PolicyPack pack) {
        return Stream.concat(
                        pack.benefits().stream().map(Benefit::covers),
                        pack.unaided().stream().map(Exclusion::covers))
                .flatMap(List::stream)
                .map(Coverage::diseases)
                .flatMap(DiseaseScope::lists)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
