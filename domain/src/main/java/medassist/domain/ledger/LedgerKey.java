package medassist.domain.ledger;

import java.time.LocalDate;
import java.time.Month;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;

/** Names an annual ledger: person, jurisdiction and ledger year 结算年度, from 1 January to 31 December. */
public record LedgerKey(PersonId personId, DivisionCode jurisdiction, int year) {

    /** The same year under another number. */
    public LedgerKey under(PersonId other) {
        return new LedgerKey(other, jurisdiction, year);
    }

    /** The days whose settlements the ledger keeps. */
    public Validity period() {
        return new Validity(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }
}
