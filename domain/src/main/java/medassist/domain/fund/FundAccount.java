package medassist.domain.fund;

import java.time.LocalDate;
import java.time.Month;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.Fund;
import medassist.domain.validity.Validity;

/** A fund of a jurisdiction in a year, which is kept apart from all others 基金账户: 分账核算 (辽宁 三(二)). */
public record FundAccount(DivisionCode jurisdiction, int year, Fund fund) {

    /** The days of its year. */
    public Validity period() {
        return new Validity(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    @Override
    public String toString() {
        return jurisdiction + "/" + year + "/" + fund;
    }
}
