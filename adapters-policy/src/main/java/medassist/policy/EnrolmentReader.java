package medassist.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import medassist.domain.money.Ratio;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.EnrolmentSubsidies.Delegated;
import medassist.domain.policy.EnrolmentSubsidies.Effect;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.SubsidyShare;
import medassist.domain.recipient.Category;

/** Reads what a document says of subsidised enrolment. */
final class EnrolmentReader {

    private static final int EARLIEST = 1998;
    private static final int LATEST = 2100;
    private static final int MOST_SHARES = 10;

    private final Basis basis;
    private final int inForceFrom;
    private final Set<String> ids = new HashSet<>();

    /** @param inForceFrom the year in which the document comes into force, the first insurance year where none is stated */
    EnrolmentReader(Basis basis, int inForceFrom) {
        this.basis = basis;
        this.inForceFrom = inForceFrom;
    }

    EnrolmentSubsidies read(PackNode node) {
        node.only(
                "firstYear", "nextYearOnceEnrolled", "effect", "clause", "reading", "subsidies", "delegated", "cases");
        int firstYear = year(node, "firstYear", inForceFrom);
        return new EnrolmentSubsidies(
                firstYear,
                node.field("subsidies").each(each -> rule(each, firstYear)),
                node.optional("delegated")
                        .map(delegated -> delegated.each(this::delegated))
                        .orElseGet(List::of),
                node.flag("nextYearOnceEnrolled"),
                node.optional("effect")
                        .map(effect -> effect.constant(Effect.class))
                        .orElse(Effect.MONTH_OF_ENROLMENT),
                basis.clause(node));
    }

    private SubsidyRule rule(PackNode node, int firstYear) {
        node.only(
                "id",
                "label",
                "scheme",
                "shares",
                "who",
                "fromYear",
                "toYear",
                "rate",
                "fixedSum",
                "countyRate",
                "payer",
                "clause",
                "reading",
                "cases");
        PackNode id = node.field("id");
        if (!ids.add(id.text())) {
            throw id.fault(Fault.TWICE, id.text());
        }
        int fromYear = year(node, "fromYear", firstYear);
        int toYear = year(node, "toYear", SubsidyRule.WITHOUT_END);
        if (toYear < fromYear) {
            throw node.field("toYear").fault(Fault.ENDS_BEFORE, fromYear);
        }
        return new SubsidyRule(
                id.text(),
                node.field("label").label(),
                node.field("scheme").constant(InsuranceScheme.class),
                node.optional("shares")
                        .map(shares -> shares.number(1, MOST_SHARES))
                        .orElse(1),
                ConditionReader.read(node.field("who")),
                fromYear,
                toYear,
                share(node),
                node.optional("payer")
                        .map(payer -> payer.constant(SubsidyPayer.class))
                        .orElse(SubsidyPayer.ASSISTANCE_FUND),
                basis.clause(node));
    }

    /** Exactly one of the ways in which a document can say how much. */
    private static SubsidyShare share(PackNode node) {
        List<SubsidyShare> stated = Stream.of(
                        node.optional("rate").map(EnrolmentReader::ofPremium),
                        node.optional("fixedSum")
                                .<SubsidyShare>map(sum -> new SubsidyShare.FixedSum(sum.constant(Category.class))),
                        node.flag("countyRate")
                                ? Optional.<SubsidyShare>of(new SubsidyShare.CountyRate())
                                : Optional.<SubsidyShare>empty())
                .flatMap(Optional::stream)
                .toList();
        if (stated.size() != 1) {
            throw node.fault(Fault.ONE_SHARE);
        }
        return stated.getFirst();
    }

    /** One share for every year, or one for each of some years. */
    private static SubsidyShare ofPremium(PackNode rate) {
        if (!rate.isMapping()) {
            return new SubsidyShare.OfPremium(rate.ratio());
        }
        var ratios = new TreeMap<Integer, Ratio>();
        rate.fields().forEach((year, ratio) -> {
            if (!year.matches("(19|20)[0-9]{2}")) {
                throw ratio.fault(Fault.BETWEEN, EARLIEST, LATEST);
            }
            ratios.put(Integer.valueOf(year), ratio.ratio());
        });
        return new SubsidyShare.ByYear(ratios);
    }

    private Delegated delegated(PackNode node) {
        node.only("who", "clause", "reading", "cases");
        return new Delegated(ConditionReader.read(node.field("who")), basis.clause(node));
    }

    private static int year(PackNode node, String field, int otherwise) {
        return node.optional(field).map(year -> year.number(EARLIEST, LATEST)).orElse(otherwise);
    }
}
