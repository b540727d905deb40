package medassist.persistence.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.Document;
import medassist.domain.policy.Fund;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.RecipientScope;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Category;
import medassist.domain.validity.Validity;

/** Reads a pack's text into a policy pack, or says where the text is wrong. */
final class PackReader {

    private final PackNode root;
    private final Validity inForce;
    private final Map<String, AidClass> classes = new LinkedHashMap<>();

    private PackReader(PackNode root) {
        this.root = root.only(
                "jurisdiction",
                "name",
                "document",
                "inForce",
                "expenseBase",
                "recipients",
                "designation",
                "specialDiseases",
                "classes",
                "benefits",
                "hospitalBears");
        this.inForce = validity(root.field("inForce").only("from", "to"));
    }

    /**
     * @param version the name that settlements keep of this text
     * @throws PolicyPackException naming file, line and field of the first fault
     */
    static PolicyPack read(PackNode root, String version) {
        return new PackReader(root).pack(version);
    }

    private PolicyPack pack(String version) {
        root.field("classes").items().forEach(this::addClass);
        var document = root.field("document").only("number", "title", "issued");
        return new PolicyPack(
                root.field("jurisdiction").as(DivisionCode::new),
                label(root.field("name")),
                new Document(
                        document.field("number").text(),
                        document.field("title").text(),
                        document.field("issued").date()),
                version,
                inForce,
                root.field("expenseBase").constant(PolicyPack.ExpenseBase.class),
                recipients(root.field("recipients")),
                clause(root.field("designation").only("clause")),
                benefits(root.field("benefits")),
                root.optional("hospitalBears")
                        .map(rules ->
                                rules.items().stream().map(this::hospitalRule).toList())
                        .orElseGet(List::of),
                root.optional("specialDiseases")
                        .map(PackReader::specialDiseases)
                        .orElseGet(Set::of));
    }

    private void addClass(PackNode node) {
        node.only("id", "label", "holdsAnyOf");
        String id = node.field("id").text();
        var aidClass = new AidClass(
                id,
                label(node.field("label")),
                new Condition.HoldsAnyOf(node.field("holdsAnyOf").constants(Category.class)));
        if (classes.put(id, aidClass) != null) {
            throw node.field("id").fault("stands twice");
        }
    }

    private List<Benefit> benefits(PackNode node) {
        var benefits = new LinkedHashMap<String, Benefit>();
        for (PackNode each : node.items()) {
            Benefit benefit = benefit(each);
            if (benefits.values().stream().anyMatch(earlier -> payTwice(earlier, benefit))) {
                throw each.field("base").fault("an earlier benefit has the whole burden of this care for its base");
            }
            if (benefits.put(benefit.id(), benefit) != null) {
                throw each.field("id").fault("stands twice");
            }
        }
        return List.copyOf(benefits.values());
    }

    /** Two benefits that each take the whole burden for their base could pay more than there is. */
    private static boolean payTwice(Benefit one, Benefit other) {
        return one.base() == Benefit.Base.IN_POLICY_BURDEN
                && other.base() == Benefit.Base.IN_POLICY_BURDEN
                && other.care().stream().anyMatch(one::covers);
    }

    private Benefit benefit(PackNode node) {
        node.only("id", "label", "base", "care", "clause", "terms");
        var terms = new ArrayList<Terms>();
        for (PackNode each : node.field("terms").items()) {
            Terms next = terms(each);
            if (terms.stream().anyMatch(earlier -> contradict(earlier, next))) {
                throw each.fault("the class has other terms on some of these days");
            }
            terms.add(next);
        }
        return new Benefit(
                node.field("id").text(),
                label(node.field("label")),
                node.field("base").constant(Benefit.Base.class),
                node.field("care").constants(CareType.class),
                clause(node),
                terms);
    }

    private static boolean contradict(Terms one, Terms other) {
        return one.aidClass().equals(other.aidClass()) && one.validity().overlaps(other.validity());
    }

    private Terms terms(PackNode node) {
        node.only("class", "clause", "from", "to", "deductible", "ratio", "pools", "fund");
        Validity validity = validity(node);
        if (!inForce.includes(validity)) {
            throw node.fault("holds on days on which the pack is not in force");
        }
        return new Terms(
                aidClass(node.field("class")),
                validity,
                node.field("deductible").as(Money::ofYuan),
                node.field("ratio").as(Ratio::ofPercent),
                node.optional("pools").map(PackReader::pools).orElseGet(List::of),
                node.field("fund").constant(Fund.class),
                clause(node));
    }

    private AidClass aidClass(PackNode node) {
        AidClass aidClass = classes.get(node.text());
        if (aidClass == null) {
            throw node.fault("names no class of this pack; there are " + classes.keySet());
        }
        return aidClass;
    }

    private HospitalRule hospitalRule(PackNode node) {
        node.only("holdsAnyOf", "aboveShareOfTotal", "clause");
        return new HospitalRule(
                new Condition.HoldsAnyOf(node.field("holdsAnyOf").constants(Category.class)),
                node.field("aboveShareOfTotal").as(Ratio::ofPercent),
                clause(node));
    }

    private static RecipientScope recipients(PackNode node) {
        node.only("clause", "categories");
        return new RecipientScope(node.field("categories").constants(Category.class), clause(node));
    }

    private static Set<String> specialDiseases(PackNode node) {
        node.only("clause", "icd10");
        clause(node);
        return node.field("icd10").items().stream().map(PackNode::text).collect(Collectors.toSet());
    }

    private static List<PoolLimit> pools(PackNode node) {
        return node.fields().entrySet().stream()
                .map(pool -> new PoolLimit(pool.getKey(), pool.getValue().as(Money::ofYuan)))
                .toList();
    }

    private static Validity validity(PackNode node) {
        var from = node.field("from").date();
        if (node.optional("to").isEmpty()) {
            return Validity.since(from);
        }
        var to = node.field("to").date();
        if (to.isBefore(from)) {
            throw node.field("to").fault("comes before from");
        }
        return new Validity(from, to);
    }

    private static Label label(PackNode node) {
        node.only("zh", "en");
        return new Label(node.field("zh").text(), node.field("en").text());
    }

    private static Clause clause(PackNode node) {
        return new Clause(node.field("clause").text());
    }
}
