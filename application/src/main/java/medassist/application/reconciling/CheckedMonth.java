package medassist.application.reconciling;

import java.time.YearMonth;
import java.util.List;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;

/**
 * How far an institution has had the totals of a month compared 月度总账对账情况.
 *
 * @param lines how many lines its statement has
 * @param unasked how many of them no 3201 was about
 * @param checks what its 3201 came to that were about days of the month
 */
public record CheckedMonth(
        InstitutionId institutionId,
        DivisionCode jurisdiction,
        YearMonth month,
        int lines,
        int unasked,
        List<TotalsCheck> checks) {

    public CheckedMonth {
        checks = List.copyOf(checks);
    }

    /** What is to be done about a month. */
    public enum State {
        /** All lines were compared, and the totals were equal. */
        EQUAL,
        /** Some totals were not. */
        NOT_EQUAL,
        /** There are lines that nobody has asked about. */
        NOT_ASKED
    }

    public State state() {
        if (!checks.stream().allMatch(TotalsCheck::isEqual)) {
            return State.NOT_EQUAL;
        }
        return unasked > 0 ? State.NOT_ASKED : State.EQUAL;
    }
}
