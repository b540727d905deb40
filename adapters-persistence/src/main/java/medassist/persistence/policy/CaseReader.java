package medassist.persistence.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.entitlement.Bound;
import medassist.domain.entitlement.Reason;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Sex;
import medassist.domain.trial.Situation;
import medassist.domain.trial.Subject;
import medassist.domain.trial.Trial;
import medassist.domain.trial.WorkedCase;
import medassist.domain.trial.WorkedCase.Aspect;
import medassist.domain.validity.Validity;

/** Reads the worked cases that stand beside the clauses of a pack. */
final class CaseReader {

    private static final String CASES = "cases";
    private static final Map<String, Bound.Kind> BOUNDS = Stream.of(
                    Bound.Kind.RATIO, Bound.Kind.DEDUCTIBLE, Bound.Kind.NO_BURDEN)
            .collect(Collectors.toMap(Enum::name, kind -> kind));
    private static final int ADULT = 40;
    private static final Situation.Upstream NO_UPSTREAM = new Situation.Upstream(Money.ZERO, new Ratio(0));

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
        return List.copyOf(reader.cases);
    }

    private void readAll() {
        LocalDate first = pack.edition().inForce().from();
        beside(root, new Subject.OfPack(), first);
        for (String part : List.of("inForce", "recipients", "designation")) {
            beside(root.field(part), new Subject.OfPack(), first);
        }
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
        part.optional(CASES).map(PackNode::items).orElseGet(List::of).forEach(node -> {
            node.only(
                    "on",
                    "knownOn",
                    "care",
                    "icd10",
                    "group",
                    "holds",
                    "age",
                    "sex",
                    "insurance",
                    "burden",
                    "outOfCatalogue",
                    "countedBefore",
                    "paidBefore",
                    "designated",
                    "emergency",
                    "referralFiled",
                    "approved",
                    "carvedOut",
                    "upstream",
                    "pays",
                    "bound",
                    "outcome",
                    "hospitalBears",
                    "provisional",
                    "applies",
                    "belongs",
                    "listed",
                    "becomes");
            namesKnown(node);
            cases.add(new WorkedCase(node.place(), subject, situation(node, day, care), expected(node)));
        });
    }

    /** A name that is misspelt would make a case say nothing. */
    private void namesKnown(PackNode node) {
        Set<String> benefits = pack.benefits().stream().map(Benefit::id).collect(Collectors.toSet());
        Map<String, Pool> pools = pack.pools().stream().collect(Collectors.toMap(Pool::id, pool -> pool));
        node.optional("countedBefore")
                .ifPresent(counted -> counted.fields().forEach((benefit, amount) -> {
                    if (!benefits.contains(benefit)) {
                        throw amount.fault("names no benefit that stands in this pack: " + benefits);
                    }
                }));
        node.optional("paidBefore")
                .ifPresent(paid -> paid.fields().forEach((name, amount) -> {
                    amount.asKeyOf(pools, "pool", name).within().forEach(outer -> {
                        if (!paid.fields().containsKey(outer)) {
                            throw amount.fault(
                                    "lies within " + outer + ", from which as much at least was paid: state it too");
                        }
                    });
                }));
        node.optional("bound")
                .filter(bound -> !pools.containsKey(bound.text()))
                .ifPresent(bound -> bound.oneOf(BOUNDS, "pool, and is none of " + BOUNDS.keySet()));
        node.optional("outcome")
                .filter(outcome -> !outcome.text().equals(Trial.NO_POLICY))
                .ifPresent(outcome -> outcome.constant(Reason.Code.class));
    }

    private static Situation situation(PackNode node, LocalDate day, CareType care) {
        return new Situation(
                node.optional("on").map(PackNode::date).orElse(day),
                node.optional("knownOn").map(PackNode::date).orElse(LocalDate.MAX),
                applicant(node),
                new Situation.Care(
                        node.optional("care")
                                .map(each -> each.constant(CareType.class))
                                .orElse(care),
                        new Diagnosis(
                                node.optional("icd10").map(PackNode::text).orElse(""),
                                node.optional("group")
                                        .map(each -> each.constant(DiseaseGroup.class))
                                        .orElse(DiseaseGroup.UNSTATED)),
                        node.optional("designated").isEmpty() || node.flag("designated"),
                        node.flag("emergency"),
                        node.flag("referralFiled"),
                        node.flag("approved"),
                        node.flag("carvedOut")),
                amount(node, "burden"),
                amount(node, "outOfCatalogue"),
                new Counters(before(node)),
                node.optional("upstream").map(CaseReader::upstream).orElse(NO_UPSTREAM));
    }

    private static Applicant applicant(PackNode node) {
        return new Applicant(
                node.optional("age").map(PackNode::number).orElse(ADULT),
                node.optional("sex").map(each -> each.constant(Sex.class)).orElse(Sex.M),
                node.optional("insurance")
                        .map(each -> each.constant(Insurance.class))
                        .orElse(Insurance.RESIDENT),
                node.optional("holds")
                        .map(holds -> holds.items().stream()
                                .map(CaseReader::certification)
                                .toList())
                        .orElseGet(List::of));
    }

    private static Certification certification(PackNode node) {
        boolean plain = node.isText();
        Category category = (plain
                        ? node
                        : node.only("category", "subtype", "type", "grade", "exitYear")
                                .field("category"))
                .constant(Category.class);
        CertificationDetail detail = plain && category != Category.DISABLED ? None.NONE : detail(node, category);
        if (!detail.fits(category)) {
            throw node.fault("a certificate of " + category + " states other details");
        }
        return new Certification(node.place(), category, detail, Validity.since(LocalDate.MIN), Issuer.UNSTATED, false);
    }

    private static CertificationDetail detail(PackNode node, Category category) {
        return switch (category) {
            case DISABLED ->
                new Disability(
                        node.field("type").constant(Disability.Type.class),
                        node.field("grade").number(1, Disability.MILDEST_GRADE));
            case MONITORED -> node.field("subtype").constant(MonitoredSubtype.class);
            case STABLY_LIFTED -> new ExitYear(node.field("exitYear").number());
            default -> None.NONE;
        };
    }

    private static Map<Counter, Money> before(PackNode node) {
        var before = new HashMap<Counter, Money>();
        node.optional("countedBefore")
                .ifPresent(counted -> counted.fields()
                        .forEach((benefit, amount) -> before.put(Counter.deductible(benefit), amount.money())));
        node.optional("paidBefore")
                .ifPresent(paid ->
                        paid.fields().forEach((pool, amount) -> before.put(Counter.pool(pool), amount.money())));
        return before;
    }

    private static Situation.Upstream upstream(PackNode node) {
        node.only("deductible", "ratio");
        return new Situation.Upstream(
                node.field("deductible").money(), node.field("ratio").as(Ratio::ofPercent));
    }

    private static Map<Aspect, String> expected(PackNode node) {
        var expected = new EnumMap<Aspect, String>(Aspect.class);
        node.optional("pays")
                .ifPresent(each -> expected.put(Aspect.PAYS, each.money().toString()));
        node.optional("bound").ifPresent(each -> expected.put(Aspect.BOUND, each.text()));
        node.optional("outcome").ifPresent(each -> expected.put(Aspect.OUTCOME, each.text()));
        node.optional("hospitalBears")
                .ifPresent(
                        each -> expected.put(Aspect.HOSPITAL_BEARS, each.money().toString()));
        node.optional("becomes")
                .ifPresent(each -> expected.put(Aspect.BECOMES, upstream(each).toString()));
        flag(node, "provisional", Aspect.PROVISIONAL, expected);
        flag(node, "applies", Aspect.APPLIES, expected);
        flag(node, "belongs", Aspect.BELONGS, expected);
        flag(node, "listed", Aspect.LISTED, expected);
        if (expected.isEmpty()) {
            throw node.fault("expects nothing; state pays, bound, outcome or another of docs/packs.md");
        }
        return expected;
    }

    private static void flag(PackNode node, String field, Aspect aspect, Map<Aspect, String> expected) {
        if (node.optional(field).isPresent()) {
            expected.put(aspect, String.valueOf(node.flag(field)));
        }
    }

    private static Money amount(PackNode node, String field) {
        return node.optional(field).map(PackNode::money).orElse(Money.ZERO);
    }
}
