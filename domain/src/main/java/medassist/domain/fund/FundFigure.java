package medassist.domain.fund;

import java.time.YearMonth;
import medassist.domain.division.DivisionCode;

/**
 * What a month's entries of ledgers bind a fund to 承诺支出月度汇总.
 *
 * @param year of the ledgers: that of the bills, whenever they were posted
 * @param month in which the entries were made, in China
 */
public record FundFigure(DivisionCode jurisdiction, int year, YearMonth month, Commitment commitment) {}
