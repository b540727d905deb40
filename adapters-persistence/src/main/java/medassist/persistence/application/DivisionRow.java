package medassist.persistence.application;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.casefile.Need;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;

/** Where the institution of settlements of a ledger lies. */
@MappedEntity("institution")
record DivisionRow(String asked, String jurisdiction, int year, String institutionId, String admdvs) {

    Need.DivisionsOf need() {
        return new Need.DivisionsOf(new LedgerKey(new PersonId(asked), new DivisionCode(jurisdiction), year));
    }

    InstitutionId institution() {
        return new InstitutionId(institutionId);
    }

    DivisionCode division() {
        return new DivisionCode(admdvs);
    }
}
