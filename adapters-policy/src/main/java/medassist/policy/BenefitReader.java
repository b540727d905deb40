package medassist.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import medassist.domain.money.Ratios;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterType;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.Deductible;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.ParameterFigure;
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
            each.tried(() -> each.field("id").text()).ifPresent(id -> {
                Pool pool = each.tried(() -> pool(each)).orElseGet(() -> unread(id));
                if (pools.put(id, pool) != null) {
                    each.faults().note(each.field("id").fault(Fault.TWICE, id));
                }
            });
        }
        return List.copyOf(pools.values());
    }

    private Pool pool(PackNode node) {
        node.only("id", "label", "care", "within");
        return new Pool(
                node.field("id").text(),
                node.field("label").label(),
                node.optional("care").map(BenefitReader::care).orElse(CareType.AIDABLE),
                node.optional("within")
                        .map(within ->
                                Set.of(within.oneOf(pools, Fault.NO_SUCH_POOL).id()))
                        .orElseGet(Set::of));
    }

    /** Stands for a pool that could not be read, so that to name it is no fault of its own. */
    private static Pool unread(String id) {
        return new Pool(id, new Label(id, id), CareType.AIDABLE, Set.of());
    }

    Benefit benefit(PackNode node) {
        node.only("id", "label", "base", "covers", "clause", "reading", "terms");
        List<Coverage> covers = node.field("covers").each(this::coverage);
        List<Terms> terms = node.field("terms").each(this::terms);
        return new Benefit(
                node.field("id").text(),
                node.field("label").label(),
                node.field("base").constant(Benefit.Base.class),
                covers,
                basis.clause(node),
                terms);
    }

    Exclusion unaided(PackNode node) {
        node.only("kind", "classes", "covers", "clause", "reading", "from", "to", "cases");
        return new Exclusion(
                node.field("kind").constant(Exclusion.Kind.class),
                classes.named(node),
                node.optional("covers")
                        .map(covers -> covers.each(this::coverage))
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
                .map(each -> each.oneOf(diseases, Fault.NO_SUCH_LIST))
                .toList();
    }

    private Terms terms(PackNode node) {
        node.only("class", "clause", "reading", "from", "to", "deductible", "ratio", "limits", "fund", "cases");
        return new Terms(
                classes.one(node.field("class")),
                basis.validity(node),
                new Scale(deductible(node.field("deductible")), ratios(node.field("ratio"))),
                node.optional("limits").map(this::limitsOfTerms).orElseGet(List::of),
                node.optional("fund").map(fund -> fund.constant(Fund.class)).orElse(Fund.ASSISTANCE_FUND),
                basis.clause(node));
    }

    private static Deductible deductible(PackNode node) {
        if (node.isText()) {
            return Deductible.of(node.money());
        }
        if (node.optional("parameter").isPresent()) {
            node.only("parameter", "atLeast", "atMost", "fromFirstYuan");
            return Deductible.by(figure(node), node.flag("fromFirstYuan"));
        }
        node.only("amount", "fromFirstYuan");
        return new Deductible(node.field("amount").money(), node.flag("fromFirstYuan"));
    }

    private static Ratios ratios(PackNode node) {
        if (node.isText()) {
            return Ratios.of(node.ratio());
        }
        List<Ratios.Segment> segments = node.items().stream()
                .map(each -> each.only("above", "ratio"))
                .map(each -> new Ratios.Segment(
                        each.field("above").money(), each.field("ratio").ratio()))
                .toList();
        if (!segments.getFirst().above().isZero()) {
            throw node.items().getFirst().fault(Fault.FIRST_SEGMENT);
        }
        for (int i = 1; i < segments.size(); i++) {
            if (!segments.get(i).above().isMoreThan(segments.get(i - 1).above())) {
                throw node.items().get(i).fault(Fault.SEGMENTS_RISE);
            }
        }
        return new Ratios(segments);
    }

    /** An amount that a parameter says, between bounds. */
    private static ParameterFigure figure(PackNode node) {
        var figure = new ParameterFigure(
                node.field("parameter").as(BenefitReader::amountName, Fault.PARAMETER),
                node.field("atLeast").money(),
                node.field("atMost").money());
        if (figure.atLeast().isMoreThan(figure.atMost())) {
            throw node.field("atMost").fault(Fault.BOUNDS_CROSS, figure.atLeast());
        }
        return figure;
    }

    private static ParameterName amountName(String text) {
        var name = new ParameterName(text);
        if (name.type() != ParameterType.AMOUNT) {
            throw new IllegalArgumentException(text + " is no amount");
        }
        return name;
    }

    private List<PoolLimit> limitsOfTerms(PackNode node) {
        return node.fields().entrySet().stream()
                .map(limit ->
                        limit(limit.getValue().asKeyOf(pools, Fault.NO_SUCH_POOL, limit.getKey()), limit.getValue()))
                .toList();
    }

    private static PoolLimit limit(Pool pool, PackNode node) {
        return node.isMapping()
                ? PoolLimit.by(pool, figure(node.only("parameter", "atLeast", "atMost")))
                : new PoolLimit(pool, node.money());
    }

    /** Limits that are stated. */
    List<PoolLimit> limits(PackNode node) {
        return node.fields().entrySet().stream()
                .map(limit -> new PoolLimit(
                        limit.getValue().asKeyOf(pools, Fault.NO_SUCH_POOL, limit.getKey()),
                        limit.getValue().money()))
                .toList();
    }

    private static Set<CareType> care(PackNode node) {
        Set<CareType> care = node.constants(CareType.class);
        if (!CareType.AIDABLE.containsAll(care)) {
            throw node.fault(Fault.NOT_AIDABLE, CareType.AIDABLE);
        }
        return care;
    }
}
