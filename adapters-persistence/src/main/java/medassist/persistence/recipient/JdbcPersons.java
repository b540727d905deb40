package medassist.persistence.recipient;

import jakarta.inject.Singleton;
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
        return rows.find(id.value()).map(PersonRow::toDomain);
    }

    @Override
    public List<Person> findByIdNumber(IdNumber idNumber) {
        return rows.findByIdNumber(idNumber.value()).stream()
                .map(PersonRow::toDomain)
                .toList();
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
}
