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

    /** Whether another is a full list of a later month that may be about the same people. */
    public boolean isBefore(RosterHead other) {
        return other.kind == Kind.FULL && month.isBefore(other.month) && mayBeAboutThoseOf(other);
    }

    /** Whether both are of one jurisdiction and issuer, and not of two categories. */
    boolean mayBeAboutThoseOf(RosterHead other) {
        return jurisdiction.equals(other.jurisdiction)
                && issuer == other.issuer
                && (category.isEmpty() || other.category.isEmpty() || category.equals(other.category));
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
