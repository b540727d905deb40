package medassist.domain.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope.AnyDisease;
import medassist.domain.policy.DiseaseScope.In;
import medassist.domain.policy.DiseaseScope.OtherThan;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;

/**
 * A care type with a disease that stands on some of the pack's lists and not on the others: one of the finitely many kinds
 * of care that a pack can tell apart.
 */
record Care(CareType type, Set<DiseaseList> on) {

    /** All kinds of care that the pack tells apart. */
    static List<Care> of(PolicyPack pack) {
        List<Set<DiseaseList>> subsets = new ArrayList<>(List.of(Set.of()));
        for (DiseaseList list : listsUsed(pack)) {
            for (Set<DiseaseList> subset : List.copyOf(subsets)) {
                var with = new HashSet<>(subset);
                with.add(list);
                subsets.add(with);
            }
        }
        return CareType.AIDED.stream()
                .flatMap(type -> subsets.stream().map(subset -> new Care(type, subset)))
                .toList();
    }

    boolean isCoveredBy(List<Coverage> covers) {
        return covers.stream()
                .anyMatch(coverage -> coverage.care().contains(type)
                        && switch (coverage.diseases()) {
                            case AnyDisease() -> true;
                            case In(DiseaseList list) -> on.contains(list);
                            case OtherThan(DiseaseList list) -> !on.contains(list);
                        });
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
                .flatMap(scope -> switch (scope) {
                    case AnyDisease() -> Stream.<DiseaseList>of();
                    case In(DiseaseList list) -> Stream.of(list);
                    case OtherThan(DiseaseList list) -> Stream.of(list);
                })
                .collect(Collectors.toSet());
    }
}
