package medassist.domain.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Floors;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** Proves that a city's pack aids outpatient care as the framework of its province asks, whose figures it leaves to cities. */
record OutpatientFloors(PolicyPack city, PolicyPack province, Floors floors) {

    private static final List<CareType> ORDINARY = List.of(CareType.OUTPATIENT, CareType.OUTPATIENT_CHRONIC);

    List<Finding> findings() {
        return Stream.of(limitedToDiseases(), withoutOutpatientAid(), specialBelowInpatient())
                .flatMap(findings -> findings)
                .toList();
    }

    /** Benefits that aid ordinary outpatient care for some diseases only. Inpatient care is asked for with any disease. */
    private Stream<Finding> limitedToDiseases() {
        List<Care> cares = Care.of(city).stream()
                .filter(care -> care.type() == CareType.OUTPATIENT)
                .toList();
        return floors.withoutDiseases()
                        && cares.stream().anyMatch(this::isAided)
                        && !cares.stream().allMatch(this::isAided)
                ? Stream.of(Finding.of(
                        Finding.Rule.BELOW_FLOOR_DISEASES,
                        "framework",
                        CareType.OUTPATIENT,
                        document(),
                        floors.clause()))
                : Stream.of();
    }

    private boolean isAided(Care care) {
        return first().anyMatch(benefit -> care.isCoveredBy(benefit.covers()));
    }

    /** Classes with inpatient terms of whom the province gives terms to some, and whose outpatient care is not aided at all. */
    private Stream<Finding> withoutOutpatientAid() {
        return floors.someOutpatientAid()
                ? city.classes().stream()
                        .filter(aidClass -> SampleApplicants.tellingApart(aidClass.condition())
                                .filter(applicant -> applicant.certifications().size() == 1)
                                .filter(aidClass::includes)
                                .anyMatch(applicant -> province.benefits().stream()
                                        .flatMap(benefit -> benefit.terms().stream())
                                        .anyMatch(terms -> terms.aidClass().includes(applicant))))
                        .filter(aidClass -> termsFor(ORDINARY)
                                .noneMatch(placed -> placed.terms().aidClass().equals(aidClass)))
                        .map(aidClass -> Finding.of(
                                Finding.Rule.BELOW_FLOOR_OUTPATIENT,
                                Place.ofClass(city.classes().indexOf(aidClass)),
                                aidClass.id(),
                                document(),
                                floors.clause()))
                : Stream.of();
    }

    private Stream<PlacedTerms> termsFor(List<CareType> care) {
        return PlacedTerms.of(city).stream()
                .filter(placed -> placed.benefit().base() == Benefit.Base.IN_POLICY_BURDEN)
                .filter(placed -> placed.benefit().covers().stream()
                        .anyMatch(coverage -> coverage.care().stream().anyMatch(care::contains)));
    }

    /** Terms of inpatient care to which no terms of special outpatient care come up. */
    private Stream<Finding> specialBelowInpatient() {
        List<Care> special = Care.of(city).stream()
                .filter(care -> care.type() == CareType.OUTPATIENT_SPECIAL)
                .toList();
        return floors.specialLikeInpatient()
                ? termsFor(List.of(CareType.INPATIENT))
                        .filter(inpatient -> special.stream().anyMatch(care -> isBelow(inpatient.terms(), care)))
                        .map(inpatient -> Finding.of(
                                Finding.Rule.BELOW_FLOOR_SPECIAL,
                                inpatient.place(),
                                inpatient.terms().aidClass().id(),
                                inpatient.terms().clause(),
                                document(),
                                floors.clause()))
                : Stream.of();
    }

    private boolean isBelow(Terms inpatient, Care special) {
        return first().filter(benefit -> special.isCoveredBy(benefit.covers()))
                .flatMap(benefit -> benefit.terms().stream())
                .filter(terms -> terms.aidClass().equals(inpatient.aidClass())
                        && terms.validity().includes(inpatient.validity()))
                .noneMatch(terms -> comesUpTo(terms, inpatient));
    }

    private static boolean comesUpTo(Terms special, Terms inpatient) {
        Optional<Money> limit = special.lowestLimitOf(CareType.OUTPATIENT_SPECIAL);
        Optional<Money> asked = inpatient.lowestLimitOf(CareType.INPATIENT);
        return special.scale().neverPaysLess(inpatient.scale())
                && (limit.isEmpty()
                        || asked.filter(least -> !least.isMoreThan(limit.get())).isPresent());
    }

    private Stream<Benefit> first() {
        return city.benefits().stream().filter(benefit -> benefit.base() == Benefit.Base.IN_POLICY_BURDEN);
    }

    private String document() {
        return province.edition().document().number();
    }
}
