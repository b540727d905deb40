package medassist.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.entitlement.Reason;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.trial.Subject;
import medassist.domain.trial.Trial;
import medassist.domain.trial.WorkedCase;

/** Reads the worked cases that stand beside the clauses of a pack. */
final class CaseReader {

    private static final String CASES = "cases";
    private static final List<String> FIELDS = List.of(
            "on",
            "knownOn",
            "care",
            "icd10",
            "group",
            "otherDiagnoses",
            "holds",
            "age",
            "sex",
            "insurance",
            "registeredIn",
            "burden",
            "outOfCatalogue",
            "preSelfPay",
            "countedBefore",
            "paidBefore",
            "designated",
            "emergency",
            "referralFiled",
            "approved",
            "withinCity",
            "onReferral",
            "carvedOut",
            "upstream",
            "parameters",
            "year",
            "county",
            "premium",
            "burdens",
            "pays",
            "bound",
            "fund",
            "outcome",
            "hospitalBears",
            "provisional",
            "applies",
            "belongs",
            "listed",
            "special",
            "ranks",
            "becomes",
            "subsidises",
            "effectiveFrom",
            "payer",
            "alerts",
            "sharedWith",
            "receivedOn",
            "facts",
            "bills",
            "awards",
            "lacks");

    /** What can hold a payout beside the limit of a pool. */
    private static final Set<String> BOUNDS = Set.of("RATIO", "DEDUCTIBLE", "NO_BURDEN");

    private static final Set<String> REFUSALS = Set.of(Trial.NO_POLICY, Trial.NO_CARVE_OUT, Trial.OUTSIDE_BOUNDS);

    private final PackNode root;
    private final PolicyPack pack;
    private final List<WorkedCase> cases = new ArrayList<>();

    private CaseReader(PackNode root, PolicyPack pack) {
        this.root = root;
        this.pack = pack;
    }

    static List<WorkedCase> read(PackNode root, PolicyPack pack) {
        var reader = new CaseReader(root, pack);
        reader.readAll();
        root.faults().raise();
        return List.copyOf(reader.cases);
    }

    private void readAll() {
        LocalDate first = pack.edition().inForce().from();
        beside(root, new Subject.OfPack(), first);
        for (String part : List.of("inForce", "expenseBase", "recipients", "designation")) {
            beside(root.field(part), new Subject.OfPack(), first);
        }
        root.optional("ranking").ifPresent(node -> beside(node, new Subject.OfRanking(), first));
        each("certificates", (node, index) -> beside(node, new Subject.OfPack(), first));
        each("carveOuts", (node, index) -> beside(node, new Subject.OfPack(), first));
        each("hospitalBears", (node, index) -> beside(node, new Subject.OfPack(), first));
        each(
                "classes",
                (node, index) -> beside(node, new Subject.OfClass(pack.classes().get(index)), first));
        each(
                "diseases",
                (node, index) ->
                        beside(node, new Subject.OfDiseases(pack.diseases().get(index)), first));
        each("benefits", this::benefit);
        each("unaided", (node, index) -> {
            var unaided = pack.unaided().get(index);
            beside(node, new Subject.OfUnaided(unaided), unaided.validity().from());
        });
        each("criticalIllnessTilt", (node, index) -> {
            var tilt = pack.criticalIllnessTilt().get(index);
            beside(node, new Subject.OfTilt(tilt), tilt.validity().from());
        });
        each("depositWaiver", (node, index) -> {
            var waiver = pack.depositWaiver().get(index);
            beside(node, new Subject.OfWaiver(waiver), waiver.validity().from());
        });
        each(
                "warnings",
                (node, index) -> beside(
                        node, new Subject.OfWarning(pack.chapters().warnings().get(index)), first.plusYears(1)));
        each(
                "applications",
                (node, index) -> beside(
                        node,
                        new Subject.OfApplication(pack.chapters().applications().get(index)),
                        first));
        pack.chapters().enrolment().ifPresent(law -> enrolment(root.field("enrolment"), law));
    }

    private void enrolment(PackNode node, EnrolmentSubsidies law) {
        LocalDate collected = collected(law.firstYear());
        beside(node, new Subject.OfEnrolment(law), collected);
        node.optional("delegated")
                .ifPresent(delegated ->
                        delegated.items().forEach(each -> beside(each, new Subject.OfEnrolment(law), collected)));
        List<PackNode> rules = node.field("subsidies").items();
        for (int i = 0; i < rules.size(); i++) {
            var rule = law.rules().get(i);
            beside(rules.get(i), new Subject.OfSubsidy(law, rule), collected(rule.fromYear()));
        }
    }

    /** A day on which premiums of an insurance year are collected, in the year before. */
    private static LocalDate collected(int year) {
        return LocalDate.of(year - 1, 11, 1);
    }

    private void benefit(PackNode node, int index) {
        var benefit = pack.benefits().get(index);
        // The care of the first line is what a case means that states none.
        var care = node.field("covers")
                .items()
                .getFirst()
                .field("care")
                .items()
                .getFirst()
                .constant(CareType.class);
        List<PackNode> terms = node.field("terms").items();
        for (int i = 0; i < terms.size(); i++) {
            var of = benefit.terms().get(i);
            var subject = new Subject.OfTerms(benefit.id(), of.aidClass().id());
            beside(terms.get(i), subject, of.validity().from(), care);
        }
    }

    private interface Part {
        void read(PackNode node, int index);
    }

    private void each(String field, Part part) {
        List<PackNode> parts = root.optional(field).map(PackNode::items).orElseGet(List::of);
        for (int i = 0; i < parts.size(); i++) {
            part.read(parts.get(i), i);
        }
    }

    private void beside(PackNode part, Subject subject, LocalDate day) {
        beside(part, subject, day, CareType.INPATIENT);
    }

    private void beside(PackNode part, Subject subject, LocalDate day, CareType care) {
        part.optional(CASES).ifPresent(node -> cases.addAll(node.each(each -> worked(each, subject, day, care))));
    }

    private WorkedCase worked(PackNode node, Subject subject, LocalDate day, CareType care) {
        node.only(FIELDS.toArray(String[]::new));
        namesKnown(node, subject);
        var expected = SituationReader.expected(node);
        expected.keySet().stream()
                .filter(aspect -> !subject.tells(aspect))
                .findFirst()
                .ifPresent(aspect -> {
                    throw node.fault(Fault.EXPECTS_ELSEWHERE, aspect);
                });
        return new WorkedCase(node.place(), subject, SituationReader.situation(node, subject, day, care), expected);
    }

    /** A name that is misspelt would make a case say nothing. */
    private void namesKnown(PackNode node, Subject subject) {
        Set<String> benefits = pack.benefits().stream().map(Benefit::id).collect(Collectors.toSet());
        Map<String, Pool> pools = pack.pools().stream().collect(Collectors.toMap(Pool::id, pool -> pool));
        node.optional("countedBefore")
                .ifPresent(counted -> counted.fields().forEach((benefit, amount) -> {
                    if (!benefits.contains(benefit)) {
                        throw amount.fault(Fault.NO_SUCH_BENEFIT, benefits);
                    }
                }));
        node.optional("paidBefore")
                .ifPresent(paid -> paid.fields().forEach((name, amount) -> {
                    amount.asKeyOf(pools, Fault.NO_SUCH_POOL, name).within().forEach(outer -> {
                        if (!paid.fields().containsKey(outer)) {
                            throw amount.fault(Fault.OUTER_POOL, outer);
                        }
                    });
                }));
        Set<String> parameters = pack.figures().stream()
                .map(each -> each.figure().name().value())
                .collect(Collectors.toSet());
        node.optional("parameters")
                .filter(_ -> !isOfChapter(subject))
                .ifPresent(stated -> stated.fields().forEach((name, amount) -> {
                    if (!parameters.contains(name)) {
                        throw amount.fault(Fault.PARAMETER, parameters);
                    }
                }));
        node.optional("bound")
                .filter(bound -> !pools.containsKey(bound.text()) && !BOUNDS.contains(bound.text()))
                .ifPresent(bound -> {
                    throw bound.fault(Fault.BOUND, pools.keySet());
                });
        node.optional("outcome")
                .filter(outcome -> !REFUSALS.contains(outcome.text()))
                .ifPresent(outcome -> {
                    if (subject instanceof Subject.OfApplication) {
                        outcome.constant(Refusal.Code.class);
                    } else if (isOfEnrolment(subject)) {
                        outcome.constant(SubsidyAnswer.Code.class);
                    } else {
                        outcome.constant(Reason.Code.class);
                    }
                });
    }

    private static boolean isOfChapter(Subject subject) {
        return isOfEnrolment(subject)
                || subject instanceof Subject.OfWarning
                || subject instanceof Subject.OfApplication;
    }

    private static boolean isOfEnrolment(Subject subject) {
        return subject instanceof Subject.OfEnrolment || subject instanceof Subject.OfSubsidy;
    }
}
