package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PersonFilter;
import medassist.application.port.Persons;
import medassist.domain.access.Reach;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.ReachText;

/** Persons with their certifications and filings in PostgreSQL. */
@Singleton
class JdbcPersons implements Persons {

    private final PersonRows rows;
    private final CertificationRows certifications;
    private final FilingRows filings;

    JdbcPersons(PersonRows rows, CertificationRows certifications, FilingRows filings) {
        this.rows = rows;
        this.certifications = certifications;
        this.filings = filings;
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
    public List<Person> list(PersonFilter filter, Reach reach, String after, int limit) {
        List<PersonRow> found = filter.idNumber().isEmpty()
                ? rows.list(filter.name(), filter.jurisdiction(), filter.township(), ReachText.of(reach), after, limit)
                : rows.listHolders(
                        filter.idNumber(),
                        filter.name(),
                        filter.jurisdiction(),
                        filter.township(),
                        ReachText.of(reach),
                        after,
                        limit);
        return found.stream().map(PersonRow::toDomain).toList();
    }

    @Override
    public Numbers numbersOf(PersonId id) {
        List<NumberRow> others = rows.numbersOf(id.value());
        return others.isEmpty() ? Numbers.only(id) : NumberRow.toDomain(others);
    }

    @Override
    public List<Certification> certificationsOf(PersonId id) {
        return certifications.onRecord(id.value()).stream()
                .map(CertificationRow::toDomain)
                .toList();
    }

    @Override
    public List<OnRecord<Certification>> recordOf(PersonId id) {
        return certifications.record(id.value()).stream()
                .map(CertificationRow::recorded)
                .toList();
    }

    @Override
    public List<OnRecord<Filing>> filingsOf(PersonId id) {
        return filings.record(id.value()).stream().map(FilingRow::recorded).toList();
    }
}
