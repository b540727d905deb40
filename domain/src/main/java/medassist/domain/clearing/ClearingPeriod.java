package medassist.domain.clearing;

import java.time.YearMonth;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;

/** What is cleared at once 清算批次: what an institution advanced for a jurisdiction in a month, of one type. */
public record ClearingPeriod(
        DivisionCode jurisdiction, InstitutionId institutionId, YearMonth month, ClearingType type) {

    /** The days of its month. */
    public Validity days() {
        return new Validity(month.atDay(1), month.atEndOfMonth());
    }
}
