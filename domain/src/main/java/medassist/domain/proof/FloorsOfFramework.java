package medassist.domain.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Condition;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.Disease;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Floors;
import medassist.domain.policy.Framework;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Scale;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Applicant;
import medassist.domain.validity.Validity;

/** Proves that a city's pack grants at least what the framework of its province asks for. */
record FloorsOfFramework(PolicyPack city, PolicyLibrary library) {

    List<Finding> findings() {
        return Stream.concat(city.frameworks().stream().flatMap(this::findings), notNamed())
                .distinct()
                .toList();
    }

    /** The province's document that binds the city, where the city does not say so. */
    private Stream<Finding> notNamed() {
        var province = city.jurisdiction().province();
        boolean isNamed = city.jurisdiction().equals(province)
                || city.frameworks().stream()
                        .anyMatch(each -> each.jurisdiction().equals(province));
        return isNamed
                ? Stream.of()
                : library.of(province)
                        .filter(pack -> !pack.floors().isEmpty()
                                && pack.edition()
                                        .inForce()
                                        .overlaps(city.edition().inForce()))
                        .map(pack -> Finding.of(
                                Finding.Rule.FRAMEWORK_NOT_NAMED,
                                "jurisdiction",
                                province,
                                pack.edition().document().number()));
    }

    private Stream<Finding> findings(Framework framework) {
        List<PolicyPack> provinces = library.of(framework.jurisdiction())
                .filter(province ->
                        province.edition().inForce().overlaps(city.edition().inForce()))
                .toList();
        if (provinces.isEmpty()) {
            return Stream.of(
                    Finding.of(Finding.Rule.UNKNOWN_FRAMEWORK, "framework.jurisdiction", framework.jurisdiction()));
        }
        return provinces.stream()
                .flatMap(province -> Stream.concat(
                        Stream.concat(
                                Stream.concat(deductibles(province), sharedPools(framework, province)),
                                province.floors().stream()
                                        .flatMap(floors ->
                                                new OutpatientFloors(city, province, floors).findings().stream())),
                        province.benefits().stream()
                                .flatMap(benefit -> missing(framework, province, benefit)
                                        .map(Stream::of)
                                        .orElseGet(() -> ofBenefit(framework, province, benefit)))));
    }

    /** Limits of which the province asks for two, one for each benefit, and the city's terms draw both from one pool. */
    private Stream<Finding> sharedPools(Framework framework, PolicyPack province) {
        var findings = new ArrayList<Finding>();
        for (PlacedTerms each : PlacedTerms.of(city)) {
            for (PoolLimit limit : each.terms().limits()) {
                List<Benefit> served = province.benefits().stream()
                        .filter(asked -> granted(framework, asked)
                                .filter(benefit -> drawsOn(limit.pool(), benefit))
                                .isPresent())
                        .toList();
                Money together =
                        served.stream().map(asked -> highest(province, asked)).reduce(Money.ZERO, Money::plus);
                if (served.size() > 1 && together.isMoreThan(limit.limit())) {
                    findings.add(Finding.of(
                            Finding.Rule.BELOW_FLOOR_LIMIT,
                            each.place(),
                            each.terms().aidClass().id(),
                            limit.limit(),
                            each.terms().clause(),
                            together,
                            province.edition().document().number(),
                            served.stream()
                                    .map(asked -> asked.clause().number())
                                    .collect(Collectors.joining(" + ")),
                            each.terms().validity()));
                }
            }
        }
        return findings.stream();
    }

    private static boolean drawsOn(Pool pool, Benefit benefit) {
        return benefit.terms().stream()
                .flatMap(terms -> terms.limits().stream())
                .anyMatch(limit -> limit.pool().equals(pool));
    }

    /** The highest limit that the province ever asks for in a benefit. */
    private static Money highest(PolicyPack province, Benefit asked) {
        return asked.terms().stream()
                .flatMap(terms -> terms.limits().stream())
                .map(limit -> floorOf(province, limit))
                .map(PoolLimit::limit)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
    }

    private Stream<Finding> deductibles(PolicyPack province) {
        return province.floors().stream()
                .flatMap(floors -> PlacedTerms.of(city).stream()
                        .filter(each -> floors.withoutDeductible()
                                && !each.terms().deductible().isZero())
                        .map(each -> Finding.of(
                                Finding.Rule.BELOW_FLOOR_DEDUCTIBLE,
                                each.place(),
                                each.terms().aidClass().id(),
                                each.terms().deductible(),
                                each.terms().clause(),
                                province.edition().document().number(),
                                floors.clause())));
    }

    /** What the province asks for and the city does not aid at all. */
    private Optional<Finding> missing(Framework framework, PolicyPack province, Benefit asked) {
        Optional<Benefit> granted = granted(framework, asked);
        boolean covered = granted.isPresent()
                && asked.covers().stream().allMatch(coverage -> isCovered(province, granted.get(), coverage));
        return covered
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Finding.Rule.BELOW_FLOOR_MISSING,
                        "framework",
                        framework.benefitFor(asked.id()),
                        asked.id(),
                        province.edition().document().number(),
                        asked.clause()));
    }

    private boolean isCovered(PolicyPack province, Benefit granted, Coverage asked) {
        boolean specialApart = province.floors().stream().anyMatch(Floors::specialLikeInpatient);
        return asked.care().stream()
                .filter(care -> !(specialApart && care == CareType.OUTPATIENT_SPECIAL))
                .allMatch(care -> !asked.diseases().in().isEmpty()
                        ? asked.diseases().in().stream().allMatch(list -> hasAll(granted, care, list, asked.diseases()))
                        : Care.of(city).stream()
                                .filter(each -> each.type() == care)
                                .allMatch(each -> each.isCoveredBy(granted.covers())));
    }

    private boolean hasAll(Benefit granted, CareType care, DiseaseList list, DiseaseScope asked) {
        LocalDate day = city.edition().inForce().from();
        return list.diseases().stream()
                .allMatch(disease -> diagnoses(disease)
                        .allMatch(diagnosis -> isCovered(granted, care, disease, diagnosis, asked, day)));
    }

    /** A diagnosis for every code, or pair of codes, of the disease. */
    private static Stream<Diagnosis> diagnoses(Disease disease) {
        return disease.icd10().stream()
                .flatMap(code -> disease.alongWith().isEmpty()
                        ? Stream.of(new Diagnosis(code, DiseaseGroup.UNSTATED))
                        : disease.alongWith().stream()
                                .flatMap(other -> Stream.of(
                                        new Diagnosis(code, DiseaseGroup.UNSTATED, List.of(other)),
                                        new Diagnosis(other, DiseaseGroup.UNSTATED, List.of(code)))));
    }

    private static boolean isCovered(
            Benefit granted, CareType care, Disease disease, Diagnosis diagnosis, DiseaseScope asked, LocalDate day) {
        return SampleApplicants.tellingApart(disease.patients())
                .filter(disease.patients()::isMetBy)
                .filter(patient -> asked.includes(diagnosis, patient, day))
                .allMatch(patient -> granted.covers(care, diagnosis, patient, day));
    }

    private Optional<Benefit> granted(Framework framework, Benefit asked) {
        return city.benefits().stream()
                .filter(benefit -> benefit.id().equals(framework.benefitFor(asked.id())))
                .findFirst();
    }

    private Stream<Finding> ofBenefit(Framework framework, PolicyPack province, Benefit asked) {
        List<PlacedTerms> granted = PlacedTerms.of(city).stream()
                .filter(each -> each.benefit().id().equals(framework.benefitFor(asked.id())))
                .toList();
        var findings = new ArrayList<Finding>();
        for (Terms floor : asked.terms()) {
            floor.validity()
                    .intersection(city.edition().inForce())
                    .ifPresent(days -> Periods.of(
                                    days,
                                    granted.stream()
                                            .map(each -> each.terms().validity())
                                            .toList())
                            .forEach(period -> belonging(floor)
                                    .forEach(applicant -> findings.addAll(
                                            belowFloor(province, asked, floor, granted, applicant, period)))));
        }
        return findings.stream();
    }

    /** People who belong to the class by one certificate alone, of every kind that the city tells apart. */
    private Stream<Applicant> belonging(Terms floor) {
        var conditions = new ArrayList<Condition>();
        conditions.add(floor.aidClass().condition());
        city.classes().forEach(aidClass -> conditions.add(aidClass.condition()));
        return SampleApplicants.tellingApart(conditions)
                .filter(applicant -> applicant.certifications().size() == 1)
                .filter(floor.aidClass()::includes);
    }

    private static List<Finding> belowFloor(
            PolicyPack province,
            Benefit asked,
            Terms floor,
            List<PlacedTerms> granted,
            Applicant applicant,
            Validity period) {
        String document = province.edition().document().number();
        List<PlacedTerms> serving = granted.stream()
                .filter(each -> each.terms().validity().includes(period)
                        && each.terms().aidClass().includes(applicant))
                .toList();
        if (serving.isEmpty()) {
            return List.of(Finding.of(
                    Finding.Rule.BELOW_FLOOR_MISSING,
                    "framework",
                    applicant.certifications().getFirst().category() + " " + period,
                    asked.id(),
                    document,
                    floor.clause()));
        }
        Optional<Money> asLeast = lowest(floored(province, floor), asked);
        if (serving.stream().anyMatch(each -> reaches(each.terms(), floor, asLeast, asked))) {
            return List.of();
        }
        PlacedTerms best = serving.getFirst();
        return List.of(
                isBelow(best.terms(), floor)
                        ? Finding.of(
                                Finding.Rule.BELOW_FLOOR_RATIO,
                                best.place(),
                                best.terms().aidClass().id(),
                                best.terms().ratio(),
                                best.terms().clause(),
                                floor.ratio(),
                                document,
                                floor.clause(),
                                period)
                        : Finding.of(
                                Finding.Rule.BELOW_FLOOR_LIMIT,
                                best.place(),
                                best.terms().aidClass().id(),
                                lowest(best.terms(), asked).map(Money::toString).orElse(""),
                                best.terms().clause(),
                                asLeast.map(Money::toString).orElse(""),
                                document,
                                floor.clause(),
                                period));
    }

    /** The terms with the limits that the province asks of its cities, where these are lower than its own. */
    private static Terms floored(PolicyPack province, Terms floor) {
        return new Terms(
                floor.aidClass(),
                floor.validity(),
                floor.scale(),
                floor.limits().stream().map(limit -> floorOf(province, limit)).toList(),
                floor.fund(),
                floor.clause());
    }

    private static PoolLimit floorOf(PolicyPack province, PoolLimit own) {
        return province.floors().stream()
                .map(floors -> floors.floorOf(own))
                .findFirst()
                .orElse(own);
    }

    /** Whether some segment of the city's ratios is lower than the province's at the same amount. */
    private static boolean isBelow(Terms terms, Terms floor) {
        return !Scale.of(Money.ZERO, terms.ratio()).neverPaysLess(Scale.of(Money.ZERO, floor.ratio()));
    }

    private static boolean reaches(Terms terms, Terms floor, Optional<Money> asLeast, Benefit asked) {
        Optional<Money> limit = lowest(terms, asked);
        return !isBelow(terms, floor)
                && (limit.isEmpty() || (asLeast.isPresent() && !asLeast.get().isMoreThan(limit.get())));
    }

    /** The lowest limit on a payout for the care that is asked for; none where there is no limit. */
    private static Optional<Money> lowest(Terms terms, Benefit asked) {
        return asked.covers().stream()
                .map(Coverage::care)
                .flatMap(Set::stream)
                .flatMap(care -> terms.lowestLimitOf(care).stream())
                .reduce(Money::min);
    }
}
