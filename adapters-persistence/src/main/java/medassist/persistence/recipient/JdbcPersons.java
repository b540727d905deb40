package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Persons;
import medassist.domain.entitlement.Claim;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.RecordedCertification;
import medassist.persistence.transaction.Foreseeing;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.Parameters;
import medassist.persistence.transaction.PersonLocks;
import medassist.persistence.transaction.Pipeline;

/** Persons and their certifications in PostgreSQL. */
@Singleton
class JdbcPersons implements Persons, Foreseeing {

    private final PersonRows rows;
    private final CertificationRows certifications;
    private final PersonLocks locks;
    private final GroupedQuery<PersonId, Person> finding;
    private final GroupedQuery<PersonId, List<Certification>> certifying;

    JdbcPersons(PersonRows rows, CertificationRows certifications, PersonLocks locks, Pipeline pipeline) {
        this.rows = rows;
        this.certifications = certifications;
        this.locks = locks;
        finding = pipeline.query(
                PersonRows.FIND,
                JdbcPersons::give,
                PersonRow.class,
                found -> found.map(PersonRow::toDomain).collect(Collectors.toMap(Person::id, Function.identity())));
        certifying = pipeline.query(
                CertificationRows.ON_RECORD,
                JdbcPersons::give,
                CertificationRow.class,
                found -> found.collect(Collectors.groupingBy(
                        row -> new PersonId(row.personId()),
                        Collectors.mapping(CertificationRow::toDomain, Collectors.toList()))));
    }

    private static void give(Parameters given, Collection<PersonId> ids) throws SQLException {
        given.texts(ids, PersonId::value);
    }

    @Override
    public void foresee(Claim claim) {
        finding.foresee(claim.personId());
        certifying.foresee(claim.personId());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return finding.ask(id);
    }

    @Override
    public Optional<Person> hold(PersonId id) {
        locks.hold(id);
        return find(id);
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
        return certifying.ask(id).orElseGet(List::of);
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
