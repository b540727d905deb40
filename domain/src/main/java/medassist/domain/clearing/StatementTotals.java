package medassist.domain.clearing;

import java.util.List;
import medassist.domain.entitlement.Shares;

/**
 * What the lines of a statement come to 对账汇总.
 *
 * @param lines how many lines there are
 * @param posted how many of them are settlements that stand
 */
public record StatementTotals(int lines, int posted, Shares shares) {

    public static final StatementTotals NONE = new StatementTotals(0, 0, Shares.NONE);

    public static StatementTotals of(List<StatementLine> lines) {
        return lines.stream().reduce(NONE, StatementTotals::and, StatementTotals::plus);
    }

    /** These totals with a line more. */
    public StatementTotals and(StatementLine line) {
        return new StatementTotals(lines + 1, posted + (line.reversed() ? 0 : 1), shares.plus(line.shares()));
    }

    private StatementTotals plus(StatementTotals other) {
        return new StatementTotals(lines + other.lines, posted + other.posted, shares.plus(other.shares));
    }
}
