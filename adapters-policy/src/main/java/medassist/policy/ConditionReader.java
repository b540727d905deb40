package medassist.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import medassist.domain.policy.Condition;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Sex;

/** Reads conditions: a mapping of what has to hold, all of it. */
final class ConditionReader {

    private static final List<String> FIELDS = List.of(
            "holdsAnyOf",
            "becauseOfIllness",
            "registeredIn",
            "disability",
            "monitoredAs",
            "exitYears",
            "basicLivingAllowance",
            "age",
            "sex",
            "insurance",
            "anyOf",
            "not");

    private ConditionReader() {}

    static Condition read(PackNode node) {
        node.only(FIELDS.toArray(String[]::new));
        var conditions = new ArrayList<Condition>();
        if (node.optional("holdsAnyOf").isPresent()
                || node.optional("becauseOfIllness").isPresent()) {
            conditions.add(holdsAnyOf(node));
        }
        node.optional("registeredIn").ifPresent(each -> conditions.add(new Condition.IsRegisteredIn(each.division())));
        node.optional("disability").ifPresent(each -> conditions.add(disability(each.only("types", "grades"))));
        node.optional("monitoredAs")
                .ifPresent(each -> conditions.add(new Condition.IsMonitoredAs(each.constants(MonitoredSubtype.class))));
        node.optional("exitYears").ifPresent(each -> conditions.add(new Condition.ExitedIn(each.numbers(1978, 2100))));
        if (node.flag("basicLivingAllowance")) {
            conditions.add(new Condition.HasBasicLivingAllowance());
        }
        node.optional("age").ifPresent(each -> conditions.add(age(each.only("from", "below"))));
        node.optional("sex").ifPresent(each -> conditions.add(new Condition.HasSex(each.constant(Sex.class))));
        node.optional("insurance")
                .ifPresent(each -> conditions.add(new Condition.IsInsuredBy(each.constants(Insurance.class))));
        node.optional("anyOf").ifPresent(each -> conditions.add(new Condition.AnyOf(all(each))));
        node.optional("not").ifPresent(each -> conditions.add(new Condition.Not(read(each))));
        if (conditions.isEmpty()) {
            throw node.fault(Fault.NO_CONDITION);
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.AllOf(conditions);
    }

    /** The categories of which one is held; with {@code becauseOfIllness}, only for that reason, or only for another. */
    static Condition.HoldsAnyOf holdsAnyOf(PackNode node) {
        return new Condition.HoldsAnyOf(
                node.field("holdsAnyOf").constants(Category.class),
                node.optional("becauseOfIllness").isEmpty()
                        ? Condition.Ground.ANY
                        : node.flag("becauseOfIllness") ? Condition.Ground.ILLNESS : Condition.Ground.NOT_ILLNESS);
    }

    private static List<Condition> all(PackNode node) {
        return node.items().stream().map(ConditionReader::read).toList();
    }

    private static Condition disability(PackNode node) {
        return new Condition.HasDisability(
                node.optional("types")
                        .map(types -> types.constants(Disability.Type.class))
                        .orElseGet(Set::of),
                node.field("grades").numbers(1, Disability.MILDEST_GRADE));
    }

    private static Condition age(PackNode node) {
        int from = node.optional("from").map(PackNode::number).orElse(0);
        int below = node.optional("below").map(PackNode::number).orElse(Condition.HasAge.UNLIMITED);
        if (below <= from) {
            throw node.fault(Fault.NOBODYS_AGE);
        }
        return new Condition.HasAge(from, below);
    }
}
