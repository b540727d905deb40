package medassist.domain.policy;

import java.time.LocalDate;
import medassist.domain.recipient.Certification;
import medassist.domain.validity.Validity;

/**
 * For which days certificates serve, where a document says otherwise than they do themselves 身份待遇期.
 *
 * @param certificates which
 * @param monthsBack from so many months before their first day
 * @param calendarYear to the end of the calendar year 自然年度 in which they begin, whatever their own end
 */
public record ServingDays(Condition.HoldsAnyOf certificates, int monthsBack, boolean calendarYear, Clause clause) {

    boolean concern(Certification certification) {
        return certificates.includes(certification);
    }

    Validity of(Certification certification) {
        Validity stated = certification.validity();
        LocalDate from = stated.from();
        return new Validity(
                from.minusMonths(monthsBack), calendarYear ? LocalDate.of(from.getYear(), 12, 31) : stated.to());
    }
}
