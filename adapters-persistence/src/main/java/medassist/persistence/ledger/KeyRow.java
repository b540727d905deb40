package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;

/** The key of a row of {@code annual_ledger}. */
@MappedEntity("annual_ledger")
record KeyRow(String personId, String jurisdiction, int year) {

    LedgerKey toDomain() {
        return new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
    }
}
