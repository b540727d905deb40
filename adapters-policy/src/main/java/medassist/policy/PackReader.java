package medassist.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.domain.money.Ratio;
import medassist.domain.policy.CarveOut;
import medassist.domain.policy.Chapters;
import medassist.domain.policy.Condition;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.policy.DepositWaiver;
import medassist.domain.policy.Designation;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.Document;
import medassist.domain.policy.Edition;
import medassist.domain.policy.Floors;
import medassist.domain.policy.Framework;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.ServingDays;
import medassist.domain.recipient.Insurance;
import medassist.domain.validity.Validity;

/** Reads a pack's text into a policy pack, or says where the text is wrong. */
final class PackReader {

    private static final List<String> FIELDS = List.of(
            "jurisdiction",
            "name",
            "document",
            "inForce",
            "knownFrom",
            "checkedThrough",
            "replaces",
            "expenseBase",
            "recipients",
            "classes",
            "certificates",
            "ranking",
            "designation",
            "carveOuts",
            "diseases",
            "specialDiseases",
            "pools",
            "benefits",
            "unaided",
            "hospitalBears",
            "criticalIllnessTilt",
            "depositWaiver",
            "floors",
            "framework",
            "enrolment",
            "warnings",
            "applications",
            "cases");

    private final PackNode root;
    private final Basis basis;
    private final ClassReader classes;
    private final Map<String, DiseaseList> diseases = new LinkedHashMap<>();

    private PackReader(PackNode root) {
        this.root = root.only(FIELDS.toArray(String[]::new));
        this.basis = new Basis(tried("inForce", node -> inForce(node.only("from", "to", "clause", "reading", "cases")))
                .orElseGet(() -> Validity.since(LocalDate.MIN)));
        this.classes = new ClassReader(basis);
    }

    /**
     * @param version the name that settlements keep of this text
     * @throws PolicyPackException naming file, line and field of the first fault
     */
    static PolicyPack read(PackNode root, PackVersion version) {
        return new PackReader(root).pack(version);
    }

    private PolicyPack pack(PackVersion version) {
        // In this order, because later parts name earlier ones.
        var recipients = tried("recipients", node -> node.only("who", "clause", "reading", "cases"));
        List<Condition> asked = recipients.stream()
                .flatMap(node -> node.optional("who").stream())
                .flatMap(node -> node.tried(() -> ConditionReader.read(node)).stream())
                .toList();
        var known = tried("classes", node -> classes.classes(node, asked));
        once("diseases");
        once("benefits");
        list("diseases", new DiseaseReader(basis)::readOrNamed).forEach(list -> diseases.put(list.id(), list));
        var benefits = new BenefitReader(basis, classes, diseases);
        List<Pool> pools = tried(root.optional("pools"), benefits::pools).stream()
                .flatMap(List::stream)
                .toList();
        var jurisdiction = tried("jurisdiction", PackNode::division);
        var name = tried("name", PackNode::label);
        var edition = root.tried(() -> edition(version));
        var expense = tried("expenseBase", this::expense);
        var clause = recipients.flatMap(node -> node.tried(() -> basis.clause(node)));
        var certificates = list("certificates", this::servingDays);
        var ranking = tried(root.optional("ranking"), classes::ranking).stream()
                .flatMap(List::stream)
                .toList();
        var designation = tried("designation", this::designation);
        var carveOuts = list("carveOuts", this::carveOut);
        var special = list("specialDiseases", each -> each.oneOf(diseases, Fault.NO_SUCH_LIST));
        var granted = list("benefits", benefits::benefit);
        var unaided = list("unaided", benefits::unaided);
        var hospitalRules = list("hospitalBears", this::hospitalRule);
        var tilt = list("criticalIllnessTilt", this::tilt);
        var waiver = list("depositWaiver", this::waiver);
        var floors = tried(root.optional("floors"), node -> floors(node, benefits));
        var framework = tried(root.optional("framework"), PackReader::framework);
        var enrolment = tried(
                root.optional("enrolment"),
                new EnrolmentReader(
                        basis,
                        edition.map(each -> each.inForce().from().getYear()).orElse(1998))::read);
        var warnings = list("warnings", new WarningReader(basis)::read);
        var applications = list("applications", new ApplicationReader(basis, classes, pools, granted)::read);
        root.faults().raise();
        var pack = new PolicyPack(
                jurisdiction.orElseThrow(),
                name.orElseThrow(),
                edition.orElseThrow(),
                expense.orElseThrow(),
                clause.orElseThrow(),
                known.orElseThrow(),
                certificates,
                ranking,
                designation.orElseThrow(),
                carveOuts,
                List.copyOf(diseases.values()),
                special,
                pools,
                granted,
                unaided,
                hospitalRules,
                tilt,
                waiver,
                floors.stream().toList(),
                framework.stream().toList(),
                basis.readings());
        return pack.with(new Chapters(enrolment, warnings, applications));
    }

    /** A part that must be there; nothing where it cannot be read, of which the fault is noted. */
    private <T> Optional<T> tried(String field, Function<PackNode, T> reading) {
        return root.tried(() -> reading.apply(root.field(field)));
    }

    private static <T> Optional<T> tried(Optional<PackNode> part, Function<PackNode, T> reading) {
        return part.flatMap(node -> node.tried(() -> reading.apply(node)));
    }

    private CountedExpense expense(PackNode node) {
        node.only("counts", "clause", "reading", "cases");
        return new CountedExpense(node.field("counts").constant(CountedExpense.Base.class), basis.clause(node));
    }

    /** Refuses an id that stands twice in a list. */
    private void once(String field) {
        var seen = new HashSet<String>();
        root.optional(field)
                .flatMap(node -> node.tried(node::items))
                .orElseGet(List::of)
                .forEach(part -> part.tried(() -> part.optional("id"))
                        .flatMap(id -> id)
                        .ifPresent(id -> {
                            if (id.isText() && !seen.add(id.text())) {
                                root.faults().note(id.fault(Fault.TWICE, id.text()));
                            }
                        }));
    }

    private Edition edition(PackVersion version) {
        var document = root.field("document").only("number", "title", "issued", "clause", "reading");
        if (document.optional("reading").isPresent()) {
            basis.clause(document);
        }
        LocalDate issued = document.field("issued").date();
        PackNode inForce = root.field("inForce");
        return new Edition(
                version,
                new Document(
                        document.field("number").text(), document.field("title").text(), issued),
                inForce(inForce),
                basis.clause(inForce),
                root.optional("knownFrom").map(PackNode::date).orElse(issued),
                root.field("checkedThrough").date(),
                root.optional("replaces")
                        .map(names -> names.items().stream().map(PackNode::text).collect(Collectors.toSet()))
                        .orElseGet(Set::of));
    }

    private static Validity inForce(PackNode node) {
        LocalDate from = node.field("from").date();
        if (node.optional("to").isEmpty()) {
            return Validity.since(from);
        }
        LocalDate to = node.field("to").date();
        if (to.isBefore(from)) {
            throw node.field("to").fault(Fault.ENDS_BEFORE, from);
        }
        return new Validity(from, to);
    }

    private Designation designation(PackNode node) {
        node.only("clause", "reading", "acceptsEmergency", "acceptsReferral", "cases");
        return new Designation(basis.clause(node), node.flag("acceptsEmergency"), node.flag("acceptsReferral"));
    }

    private CarveOut carveOut(PackNode node) {
        node.only("label", "patients", "diseases", "diseasesOtherThan", "clause", "reading", "cases");
        return new CarveOut(
                node.field("label").label(),
                node.optional("patients").map(ConditionReader::read).orElseGet(() -> new Condition.AllOf(List.of())),
                BenefitReader.scope(node, diseases),
                basis.clause(node));
    }

    private ServingDays servingDays(PackNode node) {
        node.only("holdsAnyOf", "becauseOfIllness", "monthsBack", "calendarYear", "clause", "reading", "cases");
        int monthsBack =
                node.optional("monthsBack").map(each -> each.number(1, 120)).orElse(0);
        boolean calendarYear = node.flag("calendarYear");
        if (monthsBack == 0 && !calendarYear) {
            throw node.fault(Fault.OWN_DAYS);
        }
        return new ServingDays(ConditionReader.holdsAnyOf(node), monthsBack, calendarYear, basis.clause(node));
    }

    private HospitalRule hospitalRule(PackNode node) {
        node.only("classes", "aboveShareOfTotal", "clause", "reading", "cases");
        return new HospitalRule(
                classes.named(node), node.field("aboveShareOfTotal").ratio(), basis.clause(node));
    }

    private CriticalIllnessPreference tilt(PackNode node) {
        node.only(
                "classes",
                "insurance",
                "deductibleReduction",
                "ratioIncrease",
                "uncapped",
                "specialMedicinesFromFirstYuan",
                "from",
                "to",
                "clause",
                "reading",
                "cases");
        return new CriticalIllnessPreference(
                classes.named(node),
                node.optional("insurance")
                        .map(insurance -> insurance.constants(Insurance.class))
                        .orElseGet(Set::of),
                basis.validity(node),
                share(node, "deductibleReduction"),
                share(node, "ratioIncrease"),
                node.flag("uncapped"),
                node.flag("specialMedicinesFromFirstYuan"),
                basis.clause(node));
    }

    private DepositWaiver waiver(PackNode node) {
        node.only("classes", "withinCity", "onReferral", "from", "to", "clause", "reading", "cases");
        return new DepositWaiver(
                classes.named(node),
                basis.validity(node),
                node.flag("withinCity"),
                node.flag("onReferral"),
                basis.clause(node));
    }

    private Floors floors(PackNode node, BenefitReader benefits) {
        node.only(
                "withoutDeductible",
                "withoutDiseases",
                "someOutpatientAid",
                "specialLikeInpatient",
                "limits",
                "clause",
                "reading");
        return new Floors(
                node.flag("withoutDeductible"),
                node.flag("withoutDiseases"),
                node.flag("someOutpatientAid"),
                node.flag("specialLikeInpatient"),
                node.optional("limits").map(benefits::limits).orElseGet(List::of),
                basis.clause(node));
    }

    private static Framework framework(PackNode node) {
        node.only("jurisdiction", "fulfilledBy");
        return new Framework(
                node.field("jurisdiction").division(),
                node.optional("fulfilledBy")
                        .map(benefits -> benefits.fields().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        benefit -> benefit.getValue().text())))
                        .orElseGet(Map::of));
    }

    private static Ratio share(PackNode node, String field) {
        return node.optional(field).map(share -> share.ratio()).orElseGet(() -> new Ratio(0));
    }

    private <T> List<T> list(String field, Function<PackNode, T> reading) {
        return root.optional(field)
                .flatMap(node -> node.tried(() -> node.each(reading)))
                .orElseGet(List::of);
    }
}
