package medassist.persistence.recipient;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import medassist.application.port.Rosters.Holder;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;

/**
 * Whom a row of a roster may be about.
 *
 * @param digest by which the identity number was looked up; the encrypted number itself where none was
 */
@MappedEntity("person")
record HolderRow(String personId, String name, String digest, boolean hasLedger) {

    Holder toDomain(IdNumber idNumber, List<Certification> certifications) {
        return new Holder(idNumber, new PersonId(personId), name, hasLedger, certifications);
    }
}
