package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.port.PersonFilter;
import medassist.application.port.Persons;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.ReachText;

/** Persons with their certifications and filings in PostgreSQL. */
@Singleton
class JdbcPersons implements Persons {

    private final PersonRows rows;
    private final CertificationRows certifications;
    private final FilingRows filings;
    private final RecordTexts texts;
    private final FieldCipher cipher;

    JdbcPersons(
            PersonRows rows,
            CertificationRows certifications,
            FilingRows filings,
            RecordTexts texts,
            FieldCipher cipher) {
        this.rows = rows;
        this.certifications = certifications;
        this.filings = filings;
        this.texts = texts;
        this.cipher = cipher;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return rows.find(id.value()).map(row -> row.toDomain(texts));
    }

    @Override
    public List<Person> findAll(List<PersonId> ids) {
        return rows.findAll(ids.stream().map(PersonId::value).toArray(String[]::new)).stream()
                .map(row -> row.toDomain(texts))
                .toList();
    }

    @Override
    public List<Person> findByIdNumber(IdNumber idNumber) {
        return rows.findByIdNumber(digests(idNumber.value())).stream()
                .map(row -> row.toDomain(texts))
                .toList();
    }

    @Override
    public List<Person> list(PersonFilter filter, Reach reach, String after, int limit) {
        List<PersonRow> found = filter.idNumber().isEmpty()
                ? rows.list(filter.name(), filter.jurisdiction(), filter.township(), ReachText.of(reach), after, limit)
                : rows.listHolders(
                        digests(filter.idNumber()),
                        filter.name(),
                        filter.jurisdiction(),
                        filter.township(),
                        ReachText.of(reach),
                        after,
                        limit);
        return found.stream().map(row -> row.toDomain(texts)).toList();
    }

    @Override
    public List<Certified> certified(DivisionCode jurisdiction, LocalDate on, String after, int limit) {
        List<Person> found = rows.certified(jurisdiction.value(), on, after, limit).stream()
                .map(row -> row.toDomain(texts))
                .toList();
        String[] ids = found.stream().map(person -> person.id().value()).toArray(String[]::new);
        Map<String, List<Certification>> known = certifications.onRecordOf(ids).stream()
                .collect(Collectors.groupingBy(
                        CertificationRow::asked, Collectors.mapping(row -> row.toDomain(texts), Collectors.toList())));
        Map<String, LocalDate> died = rows.mergedInto(ids).stream()
                .filter(row -> row.diedOn() != null)
                .collect(Collectors.toMap(
                        NumberRow::asked, row -> Objects.requireNonNull(row.diedOn()), JdbcPersons::earlier));
        return found.stream()
                .map(person -> new Certified(
                        person,
                        new PersonRecord(
                                known.getOrDefault(person.id().value(), List.of()),
                                earlier(
                                        person.diedOn(),
                                        died.getOrDefault(person.id().value(), Person.ALIVE)))))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private String[] digests(String idNumber) {
        return cipher.digests(idNumber).toArray(String[]::new);
    }

    @Override
    public Numbers numbersOf(PersonId id) {
        List<NumberRow> others = rows.numbersOf(id.value());
        return others.isEmpty() ? Numbers.only(id) : NumberRow.toDomain(others);
    }

    @Override
    public List<Certification> certificationsOf(PersonId id) {
        return certifications.onRecord(id.value()).stream()
                .map(row -> row.toDomain(texts))
                .toList();
    }

    @Override
    public List<OnRecord<Certification>> recordOf(PersonId id) {
        return certifications.record(id.value()).stream()
                .map(row -> row.recorded(texts))
                .toList();
    }

    @Override
    public List<OnRecord<Filing>> filingsOf(PersonId id) {
        return filings.record(id.value()).stream()
                .map(row -> row.recorded(texts))
                .toList();
    }
}
