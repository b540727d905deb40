package medassist.domain.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;

/**
 * What a roster is a list of 名单名目.
 *
 * @param jurisdiction whose people they are
 * @param issuer the authority that certified them
 * @param category of whom the rows are that do not say it; empty where each must
 * @param month for which it was drawn up
 */
public record RosterHead(
        DivisionCode jurisdiction, Issuer issuer, Optional<Category> category, YearMonth month, Kind kind) {

    /** Whether a roster names everybody. */
    public enum Kind {
        /** Everybody of a category: who is missing is not certified any more 全量名单. */
        FULL,
        /** Only who was added, changed or taken from the list 变动名单. */
        CHANGES
    }

    /** Whether both are full lists of one issuer and jurisdiction, the other one of a later month. */
    public boolean isEarlierThan(RosterHead other) {
        return kind == Kind.FULL
                && other.kind == Kind.FULL
                && jurisdiction.equals(other.jurisdiction)
                && issuer == other.issuer
                && month.isBefore(other.month);
    }

    /** The first day of its month, from which holds what says no day. */
    public LocalDate firstDay() {
        return month.atDay(1);
    }

    /** The last day of the month before, on which ends what is not certified any more. */
    public LocalDate dayBefore() {
        return firstDay().minusDays(1);
    }
}
