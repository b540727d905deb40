package medassist.policy;

import java.time.MonthDay;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import medassist.domain.money.Money;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterType;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.ApplicationRule.Paper;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.AwardFormula.ClassShare;
import medassist.domain.policy.AwardFormula.Target;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.recipient.Category;

/** Reads what a document decides on application. */
final class ApplicationReader {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int MOST_MONTHS = 36;

    private final Basis basis;
    private final ClassReader classes;
    private final Map<String, Pool> pools;
    private final Map<String, Benefit> benefits;
    private final Set<String> kinds = new HashSet<>();

    ApplicationReader(Basis basis, ClassReader classes, List<Pool> pools, List<Benefit> benefits) {
        this.basis = basis;
        this.classes = classes;
        this.pools = byId(pools.stream().collect(Collectors.toMap(Pool::id, each -> each, (first, _) -> first)));
        this.benefits =
                byId(benefits.stream().collect(Collectors.toMap(Benefit::id, each -> each, (first, _) -> first)));
    }

    private static <T> Map<String, T> byId(Map<String, T> known) {
        return new LinkedHashMap<>(known);
    }

    ApplicationRule read(PackNode node) {
        node.only(
                "kind",
                "label",
                "classes",
                "from",
                "to",
                "automaticTerms",
                "billsBefore",
                "statedTerms",
                "upToShare",
                "shareOfAccepted",
                "aboveCeiling",
                "fund",
                "papers",
                "clause",
                "reading",
                "cases");
        PackNode kind = node.field("kind");
        if (!kinds.add(name(kind))) {
            throw kind.fault(Fault.TWICE, kind.text());
        }
        return new ApplicationRule(
                kind.text(),
                node.field("label").label(),
                classes.named(node),
                basis.validity(node),
                formula(node),
                node.optional("fund").map(fund -> fund.constant(Fund.class)).orElse(Fund.ASSISTANCE_FUND),
                node.optional("papers")
                        .map(papers -> papers.each(ApplicationReader::paper))
                        .orElseGet(List::of),
                basis.clause(node));
    }

    private static String name(PackNode node) {
        if (!NAME.matcher(node.text()).matches()) {
            throw node.fault(Fault.KIND);
        }
        return node.text();
    }

    /** A paper asked for all care, or for some. */
    private static Paper paper(PackNode node) {
        return node.isText()
                ? new Paper(name(node), Set.of(CareType.values()))
                : new Paper(
                        name(node.only("kind", "care").field("kind")),
                        node.field("care").constants(CareType.class));
    }

    /** Exactly one of the ways in which a document can say how much. */
    private AwardFormula formula(PackNode node) {
        List<AwardFormula> stated = List.of(
                        node.optional("automaticTerms").map(ApplicationReader::automaticTerms),
                        node.optional("billsBefore").map(this::billsBefore),
                        node.optional("statedTerms").map(this::statedTerms),
                        node.optional("upToShare").map(this::upToShare),
                        node.optional("shareOfAccepted").map(this::shareOfAccepted),
                        node.optional("aboveCeiling").map(this::aboveCeiling))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (stated.size() != 1) {
            throw node.fault(Fault.ONE_FORMULA);
        }
        return stated.getFirst();
    }

    private static AwardFormula automaticTerms(PackNode node) {
        node.only("lastDayOfNextYear");
        return new AwardFormula.AutomaticTerms(
                node.optional("lastDayOfNextYear").map(day -> day.as(ApplicationReader::dayOfYear, Fault.DAY_OF_YEAR)));
    }

    private static MonthDay dayOfYear(String text) {
        if (ParameterType.YEARLY_DAY.read(text) instanceof ParameterValue.YearlyDay(var day)) {
            return day;
        }
        throw new IllegalArgumentException(text + " is no day of a year");
    }

    private AwardFormula billsBefore(PackNode node) {
        node.only("certificate", "benefit", "class", "months");
        return new AwardFormula.BillsBefore(
                node.field("certificate").constant(Category.class),
                node.field("benefit").oneOf(benefits, Fault.NO_SUCH_BENEFIT).id(),
                classes.one(node.field("class")),
                node.field("months").number(1, MOST_MONTHS));
    }

    private AwardFormula statedTerms(PackNode node) {
        node.only("certificate", "treatedIn", "months", "deductibleAtLeast", "ratioAtLeast", "limitAtMost", "pool");
        return new AwardFormula.StatedTerms(
                node.field("certificate").constant(Category.class),
                node.field("treatedIn").division(),
                node.field("months").number(1, MOST_MONTHS),
                node.field("deductibleAtLeast").money(),
                node.field("ratioAtLeast").ratio(),
                node.field("limitAtMost").money(),
                pool(node));
    }

    private AwardFormula upToShare(PackNode node) {
        node.only("remainingAtLeast", "targets", "pool", "limit");
        return new AwardFormula.UpToShare(
                node.field("remainingAtLeast").money(),
                node.field("targets")
                        .each(target -> new Target(
                                target.only("care", "share").field("care").constants(CareType.class),
                                target.field("share").ratio())),
                limit(node));
    }

    private AwardFormula shareOfAccepted(PackNode node) {
        node.only("shares", "pool", "limit");
        return new AwardFormula.ShareOfAccepted(
                node.field("shares")
                        .each(share -> new ClassShare(
                                classes.one(share.only("class", "share").field("class")),
                                share.field("share").ratio())),
                limit(node));
    }

    private AwardFormula aboveCeiling(PackNode node) {
        node.only("parameter", "stated", "pool");
        PackNode parameter = node.field("parameter");
        ParameterName name = parameter.asParameterName(parameter.text());
        if (name.type() != ParameterType.AMOUNT) {
            throw parameter.fault(Fault.PARAMETER, ParameterName.forms());
        }
        return new AwardFormula.AboveCeiling(
                name,
                node
                        .optional("stated")
                        .map(stated -> stated.each(each -> Map.entry(
                                each.only("year", "ceiling").field("year").number(1998, 2100),
                                each.field("ceiling").money())))
                        .orElseGet(List::of)
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry<Integer, Money>::getValue, (first, _) -> first)),
                pool(node));
    }

    private PoolLimit limit(PackNode node) {
        return new PoolLimit(pool(node), node.field("limit").money());
    }

    private Pool pool(PackNode node) {
        return node.field("pool").oneOf(pools, Fault.NO_SUCH_POOL);
    }
}
