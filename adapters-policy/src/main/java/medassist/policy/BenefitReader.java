package medassist.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.Deductible;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Scale;
import medassist.domain.policy.Terms;

/** Reads pools, benefits with their terms, and what is left without terms. */
final class BenefitReader {

    private final Basis basis;
    private final ClassReader classes;
    private final Map<String, DiseaseList> diseases;
    private final Map<String, Pool> pools = new LinkedHashMap<>();

    BenefitReader(Basis basis, ClassReader classes, Map<String, DiseaseList> diseases) {
        this.basis = basis;
        this.classes = classes;
        this.diseases = diseases;
    }

    List<Pool> pools(PackNode node) {
        for (PackNode each : node.items()) {
            each.only("id", "label", "care", "within");
            var pool = new Pool(
                    each.field("id").text(),
                    each.field("label").label(),
                    each.optional("care").map(BenefitReader::care).orElse(CareType.AIDABLE),
                    each.optional("within")
                            .map(within -> Set.of(within.oneOf(pools, "pool").id()))
                            .orElseGet(Set::of));
            if (pools.put(pool.id(), pool) != null) {
                throw each.field("id").fault(pool.id() + " stands twice");
            }
        }
        return List.copyOf(pools.values());
    }

    Benefit benefit(PackNode node) {
        node.only("id", "label", "base", "covers", "clause", "reading", "terms");
        return new Benefit(
                node.field("id").text(),
                node.field("label").label(),
                node.field("base").constant(Benefit.Base.class),
                node.field("covers").items().stream().map(this::coverage).toList(),
                basis.clause(node),
                node.field("terms").items().stream().map(this::terms).toList());
    }

    Exclusion unaided(PackNode node) {
        node.only("kind", "classes", "covers", "clause", "reading", "from", "to", "cases");
        return new Exclusion(
                node.field("kind").constant(Exclusion.Kind.class),
                classes.named(node),
                node.optional("covers")
                        .map(covers ->
                                covers.items().stream().map(this::coverage).toList())
                        .orElse(List.of(new Coverage(CareType.AIDABLE, DiseaseScope.ANY))),
                basis.validity(node),
                basis.clause(node));
    }

    private Coverage coverage(PackNode node) {
        node.only("care", "diseases", "diseasesOtherThan");
        return new Coverage(care(node.field("care")), scope(node, diseases));
    }

    /** The diseases of some lists, without those of others; any where no lists are named. */
    static DiseaseScope scope(PackNode node, Map<String, DiseaseList> diseases) {
        return new DiseaseScope(lists(node, "diseases", diseases), lists(node, "diseasesOtherThan", diseases));
    }

    private static List<DiseaseList> lists(PackNode node, String field, Map<String, DiseaseList> diseases) {
        return node
                .optional(field)
                .map(named -> named.isText() ? List.of(named) : named.items())
                .orElseGet(List::of)
                .stream()
                .map(each -> each.oneOf(diseases, "list of diseases"))
                .toList();
    }

    private Terms terms(PackNode node) {
        node.only("class", "clause", "reading", "from", "to", "deductible", "ratio", "limits", "fund", "cases");
        return new Terms(
                classes.one(node.field("class")),
                basis.validity(node),
                new Scale(deductible(node.field("deductible")), ratios(node.field("ratio"))),
                node.optional("limits").map(this::limits).orElseGet(List::of),
                node.optional("fund").map(fund -> fund.constant(Fund.class)).orElse(Fund.ASSISTANCE_FUND),
                basis.clause(node));
    }

    private static Deductible deductible(PackNode node) {
        if (node.isText()) {
            return Deductible.of(node.money());
        }
        node.only("amount", "fromFirstYuan");
        return new Deductible(node.field("amount").money(), node.flag("fromFirstYuan"));
    }

    private static Ratios ratios(PackNode node) {
        if (node.isText()) {
            return Ratios.of(node.as(Ratio::ofPercent));
        }
        List<Ratios.Segment> segments = node.items().stream()
                .map(each -> each.only("above", "ratio"))
                .map(each -> new Ratios.Segment(
                        each.field("above").money(), each.field("ratio").as(Ratio::ofPercent)))
                .toList();
        try {
            return new Ratios(segments);
        } catch (IllegalArgumentException unordered) {
            throw node.fault(String.valueOf(unordered.getMessage()));
        }
    }

    List<PoolLimit> limits(PackNode node) {
        return node.fields().entrySet().stream()
                .map(limit -> new PoolLimit(
                        limit.getValue().asKeyOf(pools, "pool", limit.getKey()),
                        limit.getValue().money()))
                .toList();
    }

    private static Set<CareType> care(PackNode node) {
        Set<CareType> care = node.constants(CareType.class);
        if (!CareType.AIDABLE.containsAll(care)) {
            throw node.fault("must be care types that can be aided: " + CareType.AIDABLE);
        }
        return care;
    }
}
