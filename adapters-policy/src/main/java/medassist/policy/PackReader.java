package medassist.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Ratio;
import medassist.domain.policy.CarveOut;
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
            "cases");

    private final PackNode root;
    private final Basis basis;
    private final ClassReader classes;
    private final Map<String, DiseaseList> diseases = new LinkedHashMap<>();

    private PackReader(PackNode root) {
        this.root = root.only(FIELDS.toArray(String[]::new));
        this.basis = new Basis(inForce(root.field("inForce").only("from", "to", "clause", "reading", "cases")));
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
        var recipients = root.field("recipients").only("who", "clause", "reading", "cases");
        var known = classes.classes(
                root.field("classes"),
                recipients.optional("who").map(ConditionReader::read).stream().toList());
        once("diseases");
        once("benefits");
        list("diseases", new DiseaseReader(basis)::read).forEach(list -> diseases.put(list.id(), list));
        var benefits = new BenefitReader(basis, classes, diseases);
        var pools = root.optional("pools").map(benefits::pools).orElseGet(List::of);
        var expenseBase = root.field("expenseBase").only("counts", "clause", "reading", "cases");
        return new PolicyPack(
                root.field("jurisdiction").as(DivisionCode::new),
                root.field("name").label(),
                edition(version),
                new CountedExpense(
                        expenseBase.field("counts").constant(CountedExpense.Base.class), basis.clause(expenseBase)),
                basis.clause(recipients),
                known,
                list("certificates", this::servingDays),
                root.optional("ranking").map(classes::ranking).orElseGet(List::of),
                designation(root.field("designation")),
                list("carveOuts", this::carveOut),
                List.copyOf(diseases.values()),
                list("specialDiseases", each -> each.oneOf(diseases, "list of diseases")),
                pools,
                list("benefits", benefits::benefit),
                list("unaided", benefits::unaided),
                list("hospitalBears", this::hospitalRule),
                list("criticalIllnessTilt", this::tilt),
                list("depositWaiver", this::waiver),
                root.optional("floors").map(node -> floors(node, benefits)).stream()
                        .toList(),
                root.optional("framework").map(PackReader::framework).stream().toList(),
                basis.readings());
    }

    /** Refuses an id that stands twice in a list. */
    private void once(String field) {
        var seen = new HashSet<String>();
        list(field, part -> part.field("id")).stream()
                .filter(id -> !seen.add(id.text()))
                .findFirst()
                .ifPresent(id -> {
                    throw id.fault(id.text() + " stands twice");
                });
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
            throw node.field("to").fault("comes before the first day, " + from);
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
            throw node.fault("must say monthsBack or calendarYear: without either, certificates serve their own days");
        }
        return new ServingDays(ConditionReader.holdsAnyOf(node), monthsBack, calendarYear, basis.clause(node));
    }

    private HospitalRule hospitalRule(PackNode node) {
        node.only("classes", "aboveShareOfTotal", "clause", "reading", "cases");
        return new HospitalRule(
                classes.named(node), node.field("aboveShareOfTotal").as(Ratio::ofPercent), basis.clause(node));
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
                node.field("jurisdiction").as(DivisionCode::new),
                node.optional("fulfilledBy")
                        .map(benefits -> benefits.fields().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        benefit -> benefit.getValue().text())))
                        .orElseGet(Map::of));
    }

    private static Ratio share(PackNode node, String field) {
        return node.optional(field).map(share -> share.as(Ratio::ofPercent)).orElseGet(() -> new Ratio(0));
    }

    private <T> List<T> list(String field, Function<PackNode, T> reading) {
        return root.optional(field)
                .map(node -> node.items().stream().map(reading).toList())
                .orElseGet(List::of);
    }
}
