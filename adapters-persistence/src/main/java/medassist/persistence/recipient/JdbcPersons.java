package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Persons;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/** Persons and their certifications in PostgreSQL. */
@Singleton
class JdbcPersons implements Persons {

    private final PersonRows rows;
    private final CertificationRows certifications;

    JdbcPersons(PersonRows rows, CertificationRows certifications) {
        this.rows = rows;
        this.certifications = certifications;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return rows.findByPersonId(id.value()).map(PersonRow::toDomain);
    }

    @Override
    public List<Person> findByIdNumber(IdNumber idNumber) {
        return rows.findByIdNumber(idNumber.value()).stream()
                .map(PersonRow::toDomain)
                .toList();
    }

    @Override
    public boolean put(Person person) {
        boolean isNew = find(person.id()).isEmpty();
        rows.put(PersonRow.from(person));
        return isNew;
    }

    @Override
    public List<Certification> certificationsOf(PersonId id) {
        return certifications.of(id.value()).stream()
                .map(CertificationRow::toDomain)
                .toList();
    }

    @Override
    public boolean putCertification(PersonId id, Certification certification) {
        boolean isNew = !certifications.has(id.value(), certification.id());
        certifications.put(CertificationRow.from(id, certification));
        return isNew;
    }
}
