package medassist.domain.ledger;

import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.PersonId;

/** Names an annual ledger: person, jurisdiction and ledger year 结算年度, from 1 January to 31 December. */
public record LedgerKey(PersonId personId, DivisionCode jurisdiction, int year) {}
