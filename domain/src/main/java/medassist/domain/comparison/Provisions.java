package medassist.domain.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.Disease;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.Floors;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.SubsidyShare;
import medassist.domain.policy.Terms;
import medassist.domain.policy.WarningRule;
import medassist.domain.policy.WarningThreshold;
import medassist.domain.validity.Validity;

/** Lays a pack out flat, thing by thing, so that two can be compared and clauses can name what they are computed by. */
public final class Provisions {

    private final PolicyPack pack;
    private final List<Provision> provisions = new ArrayList<>();

    private Provisions(PolicyPack pack) {
        this.pack = pack;
    }

    /** Everything that the pack provides, each kind in the order of the pack. */
    public static List<Provision> of(PolicyPack pack) {
        var provisions = new Provisions(pack);
        provisions.addPack();
        provisions.addClasses();
        pack.pools().forEach(provisions::addPool);
        pack.benefits().forEach(provisions::addBenefit);
        provisions.addWhereAndWhat();
        provisions.addCompanions();
        pack.chapters().enrolment().ifPresent(provisions::addEnrolment);
        pack.chapters().warnings().forEach(provisions::addWarning);
        pack.chapters().applications().forEach(provisions::addApplication);
        provisions.addReadings();
        return List.copyOf(provisions.provisions);
    }

    private void addPack() {
        var edition = pack.edition();
        add(
                Provision.Part.PACK,
                pack.jurisdiction().value(),
                pack.name(),
                edition.inForceClause(),
                "document",
                edition.document().number(),
                "inForce",
                edition.inForce(),
                "knownFrom",
                edition.knownFrom(),
                "checkedThrough",
                edition.checkedThrough(),
                "expenseBase",
                pack.expense().base(),
                "specialDiseases",
                pack.specialDiseases().stream().map(DiseaseList::id).collect(Collectors.joining(", ")),
                "ranking",
                pack.ranking().stream()
                        .map(rank -> rank.stream()
                                .map(AidClass::id)
                                .sorted()
                                .toList()
                                .toString())
                        .collect(Collectors.joining(" > ")),
                "benefits",
                pack.benefits().stream().map(Benefit::id).collect(Collectors.joining(", ")),
                "framework",
                pack.frameworks().stream()
                        .map(framework -> framework.jurisdiction() + " " + new TreeMap<>(framework.fulfilledBy()))
                        .collect(Collectors.joining()),
                "replaces",
                String.join(", ", new TreeSet<>(edition.replaces())));
    }

    private void addPool(Pool pool) {
        add(
                Provision.Part.POOL,
                pool.id(),
                pool.label(),
                pack.recipients(),
                "covers",
                pool.care().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                "within",
                String.join(", ", pool.within()));
    }

    private void addEnrolment(EnrolmentSubsidies enrolment) {
        add(
                Provision.Part.ENROLMENT,
                pack.jurisdiction().value(),
                pack.name(),
                enrolment.clause(),
                "firstYear",
                enrolment.firstYear(),
                "nextYearOnceEnrolled",
                enrolment.nextYearOnceEnrolled(),
                "effect",
                enrolment.effect());
        enrolment
                .rules()
                .forEach(rule -> add(
                        Provision.Part.SUBSIDY,
                        rule.id(),
                        rule.label(),
                        rule.clause(),
                        "scheme",
                        rule.scheme(),
                        "shares",
                        rule.shares() == 1 ? "" : rule.shares(),
                        "who",
                        ConditionText.of(rule.who()),
                        "years",
                        years(rule),
                        "pays",
                        switch (rule.share()) {
                            case SubsidyShare.OfPremium(var ratio) -> ratio;
                            case SubsidyShare.ByYear(var ratios) ->
                                ratios.entrySet().stream()
                                        .map(each -> each.getKey() + " " + each.getValue())
                                        .collect(Collectors.joining(", "));
                            case SubsidyShare.FixedSum(var category) -> "subsidy.fixed." + category;
                            case SubsidyShare.CountyRate() -> "subsidy.county";
                        },
                        "payer",
                        rule.payer()));
        enrolment
                .delegated()
                .forEach(each -> add(
                        Provision.Part.DELEGATED_SUBSIDY,
                        ConditionText.of(each.who()),
                        pack.name(),
                        each.clause(),
                        "who",
                        ConditionText.of(each.who())));
    }

    private void addWarning(WarningRule rule) {
        add(
                Provision.Part.WARNING,
                rule.id(),
                rule.label(),
                rule.clause(),
                "recipients",
                rule.recipients() == WarningRule.Recipients.ANYBODY ? "" : rule.recipients(),
                "who",
                ConditionText.of(rule.who()),
                "measure",
                rule.measure(),
                rule.inclusive() ? "atLeast" : "above",
                switch (rule.threshold()) {
                    case WarningThreshold.Stated(var amount) -> amount;
                    case WarningThreshold.OfFigure(var name, int percent) -> percent + "% " + name;
                },
                "sharedWith",
                rule.sharedWith().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private void addApplication(ApplicationRule rule) {
        var figures = figures(
                "classes",
                rule.classes().equals(pack.classes()) ? "" : ids(rule.classes()),
                "days",
                days(rule.validity()),
                "fund",
                rule.fund(),
                "papers",
                rule.papers().stream().map(ApplicationRule.Paper::kind).collect(Collectors.joining(", ")));
        figures.putAll(
                switch (rule.formula()) {
                    case AwardFormula.AutomaticTerms(var lastDay) ->
                        figures(
                                "lastDayOfNextYear",
                                lastDay.map(Object::toString).orElse(""));
                    case AwardFormula.BillsBefore(var certificate, var benefit, var aidClass, int months) ->
                        figures("certificate", certificate, "terms", benefit + " " + aidClass.id(), "months", months);
                    case AwardFormula.StatedTerms terms ->
                        figures(
                                "certificate",
                                terms.certificate(),
                                "treatedIn",
                                terms.treatedIn(),
                                "months",
                                terms.months(),
                                "deductibleAtLeast",
                                terms.leastDeductible(),
                                "ratioAtLeast",
                                terms.leastRatio(),
                                "limitAtMost",
                                terms.pool().id() + " " + terms.highestLimit());
                    case AwardFormula.UpToShare share ->
                        figures(
                                "remainingAtLeast",
                                share.threshold(),
                                "targets",
                                share.targets().stream()
                                        .map(target -> target.care().stream()
                                                        .sorted()
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", "))
                                                + " " + target.share())
                                        .collect(Collectors.joining("; ")),
                                "limit " + share.limit().pool().id(),
                                share.limit().figure());
                    case AwardFormula.ShareOfAccepted share ->
                        figures(
                                "shares",
                                share.shares().stream()
                                        .map(each -> each.aidClass().id() + " " + each.share())
                                        .collect(Collectors.joining("; ")),
                                "limit " + share.limit().pool().id(),
                                share.limit().figure());
                    case AwardFormula.AboveCeiling(var parameter, var stated, var pool) ->
                        figures("ceiling", parameter + stated(stated), "pool", pool.id());
                });
        provisions.add(new Provision(Provision.Part.APPLICATION, rule.kind(), rule.label(), rule.clause(), figures));
    }

    private static String stated(Map<Integer, Money> byYear) {
        return byYear.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> ", " + each.getKey() + " " + each.getValue())
                .collect(Collectors.joining());
    }

    private static String years(SubsidyRule rule) {
        if (rule.fromYear() == rule.toYear()) {
            return String.valueOf(rule.fromYear());
        }
        return rule.toYear() == SubsidyRule.WITHOUT_END ? rule.fromYear() + "–" : rule.fromYear() + "–" + rule.toYear();
    }

    private void addReadings() {
        pack.readings()
                .forEach(each ->
                        add(Provision.Part.READING, each.clause() + each.text().zh(), each.text(), each.clause()));
    }

    private void addClasses() {
        pack.classes()
                .forEach(each -> add(
                        Provision.Part.CLASS,
                        each.id(),
                        each.label(),
                        each.clause(),
                        "who",
                        ConditionText.of(each.condition())));
        pack.servingDays()
                .forEach(each -> add(
                        Provision.Part.SERVING_DAYS,
                        ConditionText.of(each.certificates()),
                        pack.name(),
                        each.clause(),
                        "monthsBack",
                        each.monthsBack(),
                        "calendarYear",
                        each.calendarYear()));
        for (DiseaseList list : pack.diseases()) {
            var entries = new LinkedHashMap<String, String>();
            list.diseases().forEach(disease -> entries.put(disease.label().zh(), text(disease)));
            provisions.add(new Provision(Provision.Part.DISEASES, list.id(), list.label(), list.clause(), entries));
        }
    }

    private void addBenefit(Benefit benefit) {
        add(
                Provision.Part.BENEFIT,
                benefit.id(),
                benefit.label(),
                benefit.clause(),
                "base",
                benefit.base(),
                "covers",
                covers(benefit.covers()),
                "classes",
                benefit.terms().stream()
                        .map(terms -> terms.aidClass().id())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        for (Terms terms : benefit.terms()) {
            Map<String, String> figures = figures(
                    "days", days(terms.validity()), "deductible", terms.scale().deductible(), "ratio", terms.ratio());
            terms.limits().forEach(limit -> figures.put("limit " + limit.pool().id(), limit.figure()));
            figures.put("fund", terms.fund().name());
            Label title =
                    joined(" · ", List.of(benefit.label(), terms.aidClass().label()));
            String id = benefit.id() + "/" + terms.aidClass().id() + later(terms.validity());
            provisions.add(new Provision(Provision.Part.TERMS, id, title, terms.clause(), figures));
        }
    }

    /** Tells terms of one class apart that follow each other. */
    private String later(Validity validity) {
        return validity.from().equals(pack.edition().inForce().from()) ? "" : "@" + validity.from();
    }

    private void addWhereAndWhat() {
        var designation = pack.designation();
        add(
                Provision.Part.DESIGNATION,
                pack.jurisdiction().value(),
                pack.name(),
                designation.clause(),
                "acceptsEmergency",
                designation.acceptsEmergency(),
                "acceptsReferral",
                designation.acceptsReferral());
        pack.carveOuts()
                .forEach(each -> add(
                        Provision.Part.CARVE_OUT,
                        each.label().zh(),
                        each.label(),
                        each.clause(),
                        "who",
                        ConditionText.of(each.patients()),
                        "diseases",
                        text(each.diseases())));
        pack.unaided()
                .forEach(each -> add(
                        Provision.Part.UNAIDED,
                        ids(each.classes()) + " " + covers(each.covers()) + " "
                                + each.validity().from(),
                        labels(each.classes()),
                        each.clause(),
                        "kind",
                        each.kind(),
                        "covers",
                        covers(each.covers()),
                        "days",
                        days(each.validity())));
    }

    private void addCompanions() {
        pack.hospitalRules()
                .forEach(each -> add(
                        Provision.Part.HOSPITAL_RULE,
                        ids(each.classes()),
                        labels(each.classes()),
                        each.clause(),
                        "aboveShareOfTotal",
                        each.shareOfTotalFee()));
        pack.criticalIllnessTilt()
                .forEach(each -> add(
                        Provision.Part.CRITICAL_ILLNESS_TILT,
                        ids(each.classes()) + later(each.validity()),
                        labels(each.classes()),
                        each.clause(),
                        "days",
                        days(each.validity()),
                        "insurance",
                        each.insurances().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                        "deductibleReduction",
                        each.deductibleReduction(),
                        "ratioIncrease",
                        each.ratioIncrease(),
                        "uncapped",
                        each.uncapped(),
                        "specialMedicinesFromFirstYuan",
                        each.specialMedicinesFromFirstYuan()));
        pack.depositWaiver()
                .forEach(each -> add(
                        Provision.Part.DEPOSIT_WAIVER,
                        ids(each.classes()) + later(each.validity()),
                        labels(each.classes()),
                        each.clause(),
                        "days",
                        days(each.validity()),
                        "withinCity",
                        each.withinCity(),
                        "onReferral",
                        each.onReferral()));
        pack.floors().forEach(this::addFloors);
    }

    private void addFloors(Floors floors) {
        Map<String, String> figures = figures(
                "withoutDeductible",
                floors.withoutDeductible(),
                "withoutDiseases",
                floors.withoutDiseases(),
                "someOutpatientAid",
                floors.someOutpatientAid(),
                "specialLikeInpatient",
                floors.specialLikeInpatient());
        floors.limits()
                .forEach(limit ->
                        figures.put("limit " + limit.pool().id(), limit.limit().toString()));
        provisions.add(new Provision(
                Provision.Part.FLOORS, pack.jurisdiction().value(), pack.name(), floors.clause(), figures));
    }

    private void add(Provision.Part part, String id, Label title, Clause clause, Object... namesAndValues) {
        provisions.add(new Provision(part, id, title, clause, figures(namesAndValues)));
    }

    private static Map<String, String> figures(Object... namesAndValues) {
        var figures = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return figures;
    }

    /** The days where they are not simply those of the pack. */
    private String days(Validity validity) {
        return validity.equals(pack.edition().inForce()) ? "" : validity.toString();
    }

    private static String ids(List<AidClass> classes) {
        return classes.stream().map(AidClass::id).collect(Collectors.joining(", "));
    }

    private static Label labels(List<AidClass> classes) {
        return joined(", ", classes.stream().map(AidClass::label).toList());
    }

    private static Label joined(String separator, List<Label> labels) {
        return new Label(
                labels.stream().map(Label::zh).collect(Collectors.joining(separator)),
                labels.stream().map(Label::en).collect(Collectors.joining(separator)));
    }

    private static String covers(List<Coverage> covers) {
        return covers.stream().map(Provisions::text).collect(Collectors.joining("; "));
    }

    private static String text(Coverage coverage) {
        String care = coverage.care().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return care + text(coverage.diseases());
    }

    private static String text(DiseaseScope diseases) {
        return diseases.isAny()
                ? ""
                : Stream.concat(
                                diseases.in().stream().map(DiseaseList::id),
                                diseases.otherThan().stream().map(list -> "≠ " + list.id()))
                        .collect(Collectors.joining(", ", " [", "]"));
    }

    private String text(Disease disease) {
        String codes = codes(disease.icd10());
        String along = disease.alongWith().isEmpty() ? "" : " + " + codes(disease.alongWith());
        String groups =
                disease.groups().stream().sorted().map(group -> " " + group).collect(Collectors.joining());
        String patients = ConditionText.of(disease.patients());
        return codes + along + groups + (patients.isEmpty() ? "" : " {" + patients + "}") + days(disease.validity());
    }

    private static String codes(Set<String> icd10) {
        return icd10.stream().sorted().collect(Collectors.joining(", "));
    }
}
