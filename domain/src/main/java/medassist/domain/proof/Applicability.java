package medassist.domain.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.money.Ratios;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Condition;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Applicant;

/** Proves that every class has somebody and something, and that all terms serve somebody and pay something. */
record Applicability(PolicyPack pack) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        List<PlacedTerms> all = PlacedTerms.of(pack);
        for (int i = 0; i < pack.classes().size(); i++) {
            findings.addAll(ofClass(pack.classes().get(i), Place.ofClass(i), all));
        }
        for (PlacedTerms each : all) {
            findings.addAll(ofTerms(each, all));
        }
        return findings;
    }

    private List<Finding> ofClass(AidClass aidClass, String place, List<PlacedTerms> all) {
        if (SampleApplicants.tellingApart(aidClass.condition()).noneMatch(aidClass.condition()::isMetBy)) {
            return List.of(Finding.of(Finding.Rule.NOBODY_BELONGS, place, aidClass.id(), aidClass.clause()));
        }
        if (all.stream().anyMatch(each -> each.terms().aidClass().equals(aidClass))) {
            return List.of();
        }
        Optional<Exclusion> explained = pack.unaided().stream()
                .filter(unaided -> unaided.kind() != Exclusion.Kind.CARE_TYPE_NOT_COVERED)
                .filter(unaided -> unaided.classes().contains(aidClass))
                .findFirst();
        return List.of(explained
                .map(unaided ->
                        Finding.of(Finding.Rule.LEFT_OPEN, place, aidClass.id(), unaided.kind(), unaided.clause()))
                .orElseGet(
                        () -> Finding.of(Finding.Rule.CLASS_WITHOUT_TERMS, place, aidClass.id(), aidClass.clause())));
    }

    private static List<Finding> ofTerms(PlacedTerms placed, List<PlacedTerms> all) {
        var findings = new ArrayList<Finding>();
        Terms terms = placed.terms();
        if (terms.ratio().areZero()
                || terms.limits().stream().map(PoolLimit::limit).anyMatch(Money::isZero)) {
            findings.add(Finding.of(
                    Finding.Rule.NEVER_PAYS, placed.place(), terms.aidClass().id(), terms.clause()));
        }
        all.stream()
                .filter(other -> other.benefit().equals(placed.benefit()) && outdoes(other, placed))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.of(
                        Finding.Rule.NEVER_SERVES,
                        placed.place(),
                        terms.aidClass().id(),
                        other.terms().aidClass().id(),
                        terms.clause(),
                        other.terms().clause())));
        neverReached(terms)
                .forEach(segment -> findings.add(Finding.of(
                        Finding.Rule.SEGMENT_NEVER_REACHED,
                        placed.place(),
                        terms.aidClass().id(),
                        segment.above(),
                        terms.clause())));
        if (placed.benefit().covers().stream().noneMatch(coverage -> hasDiseases(coverage, terms))) {
            findings.add(Finding.of(
                    Finding.Rule.NO_DISEASE, placed.place(), terms.aidClass().id(), terms.validity(), terms.clause()));
        }
        return findings;
    }

    /** Segments before which the lowest of the limits is exhausted by a year's first bill already. */
    private static Stream<Ratios.Segment> neverReached(Terms terms) {
        return terms.ratio().segments().stream()
                .skip(1)
                .filter(segment -> terms.limits().stream()
                        .filter(limit -> limit.pool().care().containsAll(CareType.AIDABLE))
                        .anyMatch(
                                limit -> !limit.limit().isMoreThan(terms.ratio().of(Money.ZERO, segment.above()))));
    }

    private static boolean hasDiseases(Coverage coverage, Terms terms) {
        List<DiseaseList> lists = coverage.diseases().in();
        return lists.isEmpty()
                || lists.stream()
                        .flatMap(list -> list.diseases().stream())
                        .anyMatch(disease -> disease.validity().overlaps(terms.validity()));
    }

    /** Whether everybody who has the second terms has the first too, which never pay less. */
    private static boolean outdoes(PlacedTerms first, PlacedTerms second) {
        Terms one = first.terms();
        Terms other = second.terms();
        return !one.equals(other)
                && !one.aidClass().equals(other.aidClass())
                && one.validity().includes(other.validity())
                && (first.order() < second.order() || !sameFigures(one, other))
                && neverPaysLess(one, other)
                && implies(other.aidClass().condition(), one.aidClass().condition());
    }

    private static boolean sameFigures(Terms one, Terms other) {
        return neverPaysLess(one, other) && neverPaysLess(other, one);
    }

    /** Whatever the ledger holds: each figure is at least as good, and every limit is one of the other's pools. */
    private static boolean neverPaysLess(Terms one, Terms other) {
        return one.scale().neverPaysLess(other.scale())
                && one.limits().stream()
                        .allMatch(limit -> other.limits().stream()
                                .anyMatch(theirs -> theirs.pool().equals(limit.pool())
                                        && !theirs.limit().isMoreThan(limit.limit())));
    }

    private static boolean implies(Condition narrow, Condition wide) {
        List<Applicant> belonging = SampleApplicants.tellingApart(narrow, wide)
                .filter(narrow::isMetBy)
                .toList();
        return !belonging.isEmpty() && belonging.stream().allMatch(wide::isMetBy);
    }
}
