package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Persons;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.RecordedCertification;

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
    public Optional<Person> hold(PersonId id) {
        return rows.held(id.value()).map(PersonRow::toDomain);
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
        return certifications.onRecord(id.value()).stream()
                .map(CertificationRow::toDomain)
                .toList();
    }

    @Override
    public List<RecordedCertification> recordOf(PersonId id) {
        return certifications.record(id.value()).stream()
                .map(CertificationRow::recorded)
                .toList();
    }

    @Override
    public void record(PersonId id, Certification certification, Instant from) {
        endRecord(id, certification.id(), from);
        certifications.add(CertificationRow.from(id, certification, from));
    }

    @Override
    public boolean endRecord(PersonId id, String certificationId, Instant at) {
        return certifications.end(id.value(), certificationId, at) == 1;
    }
}
