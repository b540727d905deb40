package medassist.domain.clearing;

import java.time.YearMonth;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;

/** What is cleared at once 清算批次: what an institution advanced for a jurisdiction in a month, of one type. */
public record ClearingPeriod(
        DivisionCode jurisdiction, InstitutionId institutionId, YearMonth month, ClearingType type) {}
