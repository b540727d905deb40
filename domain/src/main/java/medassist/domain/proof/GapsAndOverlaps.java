package medassist.domain.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.validity.Validity;

/**
 * Proves that on every day of the pack, for every class and kind of care, exactly one set of terms is in force, or an entry
 * says why there is none.
 */
final class GapsAndOverlaps {

    private final PolicyPack pack;
    private final List<PlacedTerms> terms;
    private final List<Care> cares;
    private final List<Validity> periods;
    /** Equal findings of successive periods and of kinds of care, before they are joined. */
    private final Map<Key, Map<Care, List<Validity>>> found = new LinkedHashMap<>();

    private record Key(Finding.Rule rule, String place, AidClass aidClass, String clauses) {}

    GapsAndOverlaps(PolicyPack pack) {
        this.pack = pack;
        this.terms = PlacedTerms.of(pack);
        this.cares = Care.of(pack);
        this.periods = Periods.of(
                pack.edition().inForce(),
                Stream.concat(
                                terms.stream().map(each -> each.terms().validity()),
                                pack.unaided().stream().map(Exclusion::validity))
                        .toList());
    }

    List<Finding> findings() {
        for (int i = 0; i < pack.classes().size(); i++) {
            AidClass aidClass = pack.classes().get(i);
            for (Care care : cares) {
                for (Validity period : periods) {
                    examine(aidClass, Place.ofClass(i), care, period);
                }
            }
        }
        var findings = new ArrayList<Finding>();
        found.forEach((key, byCare) -> findings.addAll(joined(key, byCare)));
        return findings;
    }

    private void examine(AidClass aidClass, String place, Care care, Validity period) {
        List<PlacedTerms> serving = termsOf(aidClass, care)
                .filter(each -> each.terms().validity().includes(period))
                .toList();
        var unaided = IntStream.range(0, pack.unaided().size())
                .filter(index -> isUnaided(pack.unaided().get(index), aidClass, care, period))
                .findFirst();
        List<PlacedTerms> first = serving.stream()
                .filter(each -> each.benefit().base() == Benefit.Base.IN_POLICY_BURDEN)
                .toList();
        if (first.isEmpty() && unaided.isEmpty()) {
            note(
                    Finding.Rule.GAP,
                    gapPlace(place, aidClass, care, period),
                    aidClass,
                    clausesNear(aidClass, care),
                    care,
                    period);
        }
        if (!first.isEmpty() && unaided.isPresent()) {
            note(
                    Finding.Rule.TERMS_AND_UNAIDED,
                    Place.ofUnaided(unaided.getAsInt()),
                    aidClass,
                    clauses(first),
                    care,
                    period);
        }
        serving.stream()
                .collect(Collectors.groupingBy(PlacedTerms::benefit, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same ->
                        note(Finding.Rule.OVERLAP, same.getLast().place(), aidClass, clauses(same), care, period));
    }

    /** The class's terms for the care, whenever they hold. */
    private Stream<PlacedTerms> termsOf(AidClass aidClass, Care care) {
        return terms.stream()
                .filter(each -> each.terms().aidClass().equals(aidClass)
                        && care.isCoveredBy(each.benefit().covers()));
    }

    /**
     * The terms after which the gap opens; else the benefit that aids such care of others; else what the class's only
     * benefit covers; else the class.
     */
    private String gapPlace(String ofClass, AidClass aidClass, Care care, Validity gap) {
        return termsOf(aidClass, care)
                .filter(each -> each.terms().validity().to().isBefore(gap.from()))
                .map(PlacedTerms::place)
                .reduce((earlier, later) -> later)
                .or(() -> onlyBenefit(benefit -> care.isCoveredBy(benefit.covers()))
                        .map(Place::ofBenefit))
                .or(() -> onlyBenefit(benefit -> benefit.terms().stream()
                                .anyMatch(each -> each.aidClass().equals(aidClass)))
                        .map(index -> Place.ofBenefit(index) + ".covers"))
                .orElse(ofClass);
    }

    /** The only benefit of the whole burden of such a kind; none where there are several. */
    private Optional<Integer> onlyBenefit(Predicate<Benefit> kind) {
        List<Integer> indexes = IntStream.range(0, pack.benefits().size())
                .filter(index -> pack.benefits().get(index).base() == Benefit.Base.IN_POLICY_BURDEN)
                .filter(index -> kind.test(pack.benefits().get(index)))
                .boxed()
                .toList();
        return indexes.size() == 1 ? Optional.of(indexes.getFirst()) : Optional.empty();
    }

    private static boolean isUnaided(Exclusion unaided, AidClass aidClass, Care care, Validity period) {
        return unaided.classes().contains(aidClass)
                && unaided.validity().includes(period)
                && care.isCoveredBy(unaided.covers());
    }

    private void note(Finding.Rule rule, String place, AidClass aidClass, String clauses, Care care, Validity period) {
        found.computeIfAbsent(new Key(rule, place, aidClass, clauses), key -> new LinkedHashMap<>())
                .computeIfAbsent(care, key -> new ArrayList<>())
                .add(period);
    }

    /** One finding for all kinds of care that have it on the same days. */
    private List<Finding> joined(Key key, Map<Care, List<Validity>> byCare) {
        var byDays = new LinkedHashMap<String, List<Care>>();
        byCare.forEach((care, pieces) -> byDays.computeIfAbsent(
                        Periods.joined(pieces).stream().map(Validity::toString).collect(Collectors.joining(", ")),
                        days -> new ArrayList<>())
                .add(care));
        return byDays.entrySet().stream()
                .map(entry -> Finding.of(
                        key.rule(),
                        key.place(),
                        key.aidClass().id(),
                        text(entry.getValue()),
                        entry.getKey(),
                        key.clauses()))
                .toList();
    }

    /** The kinds of care; where all those of a type have the finding, only the type. */
    private String text(List<Care> found) {
        return found.stream()
                .map(care -> cares.stream()
                                .filter(each -> each.type() == care.type())
                                .allMatch(found::contains)
                        ? care.type().name()
                        : care.toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The clauses between which a gap lies: those of the class's terms for the care, else the class's own. */
    private String clausesNear(AidClass aidClass, Care care) {
        List<PlacedTerms> near = termsOf(aidClass, care)
                .filter(each -> each.benefit().base() == Benefit.Base.IN_POLICY_BURDEN)
                .toList();
        return near.isEmpty() ? aidClass.clause().number() : clauses(near);
    }

    private static String clauses(List<PlacedTerms> terms) {
        return terms.stream()
                .map(each -> each.terms().clause().number())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
