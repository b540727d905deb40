package medassist.application.clearing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.entitlement.Shares;
import medassist.domain.money.Money;
import medassist.domain.outcome.Refusal;

/** What an institution says its application comes to 申报金额; what it does not say cannot differ. */
public record ClaimedFigures(List<ClaimedFigure> figures) {

    public static final ClaimedFigures NONE = new ClaimedFigures(List.of());

    public ClaimedFigures {
        figures = List.copyOf(figures);
    }

    /** What can be claimed. */
    public enum Figure {
        /** 医疗费总额 */
        TOTAL_FEE,
        /** 基金申报总额: what all funds pay, all aid, or the assistance fund alone (maf_pay); each is understood. */
        FUND_APPLIED,
        /** The same where the person's account counts in what the funds pay. */
        FUND_APPLIED_WITH_ACCOUNT,
        /** 个人账户支出 */
        ACCOUNT,
        /** 清算人次: the settlements that stand, or the lines, with those that cancel out or without them; each is understood. */
        VISITS
    }

    /**
     * A figure.
     *
     * @param name what the institution calls it
     * @param value as {@link Money} writes it, or a whole number
     */
    public record ClaimedFigure(Figure figure, String name, String value) {}

    /**
     * The refusal of the first figure that is not ours.
     *
     * @param linesWithPairs how many lines there are with those that cancel out
     */
    Optional<Refusal> differing(StatementTotals totals, int linesWithPairs) {
        return figures.stream()
                .filter(claimed ->
                        !known(claimed.figure(), totals, linesWithPairs).contains(claimed.value()))
                .map(claimed -> Refusal.of(
                        Refusal.Code.CLEARING_FIGURES_DIFFER,
                        claimed.name(),
                        claimed.value(),
                        String.join("/", known(claimed.figure(), totals, linesWithPairs))))
                .findFirst();
    }

    /** The values that are understood as right. */
    private static List<String> known(Figure figure, StatementTotals totals, int linesWithPairs) {
        var shares = totals.shares();
        return switch (figure) {
            case TOTAL_FEE -> List.of(shares.total().toString());
            case FUND_APPLIED -> fund(shares, shares.funds());
            case FUND_APPLIED_WITH_ACCOUNT -> fund(shares, shares.funds().plus(shares.account()));
            case ACCOUNT -> List.of(shares.account().toString());
            case VISITS ->
                Stream.of(totals.posted(), totals.lines(), linesWithPairs)
                        .distinct()
                        .map(String::valueOf)
                        .toList();
        };
    }

    private static List<String> fund(Shares shares, Money allFunds) {
        return Stream.of(allFunds, shares.aid(), shares.assistanceFund())
                .map(Money::toString)
                .distinct()
                .toList();
    }
}
