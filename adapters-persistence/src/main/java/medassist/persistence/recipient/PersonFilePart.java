package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.OnFile;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Persons with their certifications and filings in case files. */
@Singleton
final class PersonFilePart implements FilePart {

    private final RecordTexts texts;
    private final FieldCipher cipher;

    PersonFilePart(RecordTexts texts, FieldCipher cipher) {
        this.texts = texts;
        this.cipher = cipher;
    }

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(
                new NeedReader<>(
                        Need.KnownPerson.class,
                        PersonRows.FIND,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        PersonRow.class,
                        rows -> rows.map(row -> row.toDomain(texts))
                                .collect(Collectors.toMap(person -> new Need.KnownPerson(person.id()), Optional::of)),
                        _ -> Optional.empty()),
                new NeedReader<>(
                        Need.MergedInto.class,
                        PersonRows.FIND,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        PersonRow.class,
                        rows -> rows.map(row -> row.toDomain(texts))
                                .collect(Collectors.toMap(person -> new Need.MergedInto(person.id()), Optional::of)),
                        _ -> Optional.empty()),
                new NeedReader<>(
                        Need.NumbersOf.class,
                        PersonRows.NUMBERS_OF,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        NumberRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.NumbersOf(new PersonId(row.asked())),
                                Collectors.collectingAndThen(Collectors.toList(), NumberRow::toDomain))),
                        need -> Numbers.only(need.id())),
                new NeedReader<>(
                        Need.SameIdNumber.class,
                        PersonRows.SAME_ID_NUMBER,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        SameIdNumberRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.SameIdNumber(new PersonId(row.personId())),
                                Collectors.mapping(row -> new PersonId(row.otherId()), Collectors.toList()))),
                        _ -> List.of()),
                new NeedReader<>(
                        Need.HoldersOf.class,
                        PersonRows.HOLDERS,
                        (parameters, needs) -> parameters.texts(
                                needs.stream()
                                        .flatMap(need ->
                                                cipher.digests(need.idNumber().value()).stream())
                                        .toList(),
                                digest -> digest),
                        PersonRow.class,
                        rows -> rows.map(row -> row.toDomain(texts))
                                .collect(Collectors.groupingBy(person -> new Need.HoldersOf(person.idNumber()))),
                        _ -> List.of()),
                new NeedReader<>(
                        Need.Certifications.class,
                        CertificationRows.ON_RECORD,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        CertificationRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.Certifications(new PersonId(row.asked())),
                                onFile(row -> row.asked().equals(row.personId()), row -> row.toDomain(texts)))),
                        _ -> OnFile.nothing()),
                new NeedReader<>(
                        Need.Filings.class,
                        FilingRows.ON_RECORD,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        FilingRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.Filings(new PersonId(row.asked())),
                                onFile(row -> row.asked().equals(row.personId()), row -> row.toDomain(texts)))),
                        _ -> OnFile.nothing()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(
                new ChangeWriter<>(
                        Change.PersonRegistered.class,
                        Stage.PERSONS,
                        PersonRows.PUT,
                        change -> Stream.of(change.person()),
                        this::bind,
                        Optional.empty()),
                new ChangeWriter<>(
                        Change.NumberMerged.class,
                        Stage.PERSONS,
                        PersonRows.MERGE,
                        Stream::of,
                        (parameters, changes) -> parameters
                                .texts(changes, change -> change.person().value())
                                .texts(changes, change -> change.into().value()),
                        Optional.of(() -> new IllegalStateException("a number was not merged"))),
                new ChangeWriter<>(
                        Change.CertificationWithdrawn.class,
                        Stage.PERSONS,
                        CertificationRows.END,
                        change -> Stream.of(new Ended(
                                change.personId(),
                                change.certificationId(),
                                change.stamp().at())),
                        PersonFilePart::bindEnded,
                        Optional.of(() -> new IllegalStateException("a certification is not on record"))),
                new ChangeWriter<>(
                        Change.CertificationRecorded.class,
                        Stage.PERSONS,
                        CertificationRows.END,
                        change -> Stream.of(new Ended(
                                change.personId(),
                                change.certification().id(),
                                change.stamp().at())),
                        PersonFilePart::bindEnded,
                        Optional.empty()),
                new ChangeWriter<>(
                        Change.CertificationRecorded.class,
                        Stage.PERSONS,
                        CertificationRows.ADD,
                        change -> Stream.of(CertificationRow.from(
                                change.personId(),
                                change.certification(),
                                change.stamp().at(),
                                texts)),
                        PersonFilePart::bindRecorded,
                        Optional.of(() -> new IllegalStateException("a certification was not recorded"))),
                new ChangeWriter<>(
                        Change.FilingWithdrawn.class,
                        Stage.PERSONS,
                        FilingRows.END,
                        change -> Stream.of(new Ended(
                                change.personId(),
                                change.filingId(),
                                change.stamp().at())),
                        PersonFilePart::bindEnded,
                        Optional.of(() -> new IllegalStateException("a filing is not on record"))),
                new ChangeWriter<>(
                        Change.FilingRecorded.class,
                        Stage.PERSONS,
                        FilingRows.END,
                        change -> Stream.of(new Ended(
                                change.personId(),
                                change.filing().id(),
                                change.stamp().at())),
                        PersonFilePart::bindEnded,
                        Optional.empty()),
                new ChangeWriter<>(
                        Change.FilingRecorded.class,
                        Stage.PERSONS,
                        FilingRows.ADD,
                        Stream::of,
                        this::bindFiled,
                        Optional.of(() -> new IllegalStateException("a filing was not recorded"))));
    }

    /** Collects what is on record, its own and other numbers' apart. */
    private static <R, D extends Dated> Collector<R, ?, OnFile<D>> onFile(Predicate<R> isOwn, Function<R, D> toDomain) {
        Collector<R, ?, List<D>> domain = Collectors.mapping(toDomain, Collectors.toList());
        return Collectors.teeing(
                Collectors.filtering(isOwn, domain),
                Collectors.filtering(isOwn.negate(), domain),
                (List<D> own, List<D> others) -> new OnFile<>(own, others));
    }

    /** A certification or filing whose record ends. */
    private record Ended(PersonId personId, String id, Instant at) {}

    private void bind(Parameters parameters, Collection<Person> persons) throws SQLException {
        List<PersonRow> rows =
                persons.stream().map(person -> PersonRow.from(person, texts)).toList();
        parameters
                .texts(rows, PersonRow::personId)
                .texts(rows, PersonRow::name)
                .texts(rows, PersonRow::idNumber)
                .texts(rows, row -> row.birthDate().toString())
                .texts(rows, row -> row.sex().name())
                .texts(rows, PersonRow::jurisdiction)
                .texts(rows, PersonRow::township)
                .texts(rows, row -> row.insurance().name())
                .texts(rows, PersonRow::householdRegistration)
                .texts(rows, row -> Parameters.text(row.diedOn()))
                .texts(rows, PersonRow::insuredBefore)
                .texts(
                        persons,
                        person -> String.join(
                                " ", cipher.digests(person.idNumber().value())))
                .texts(rows, PersonRow::county)
                .texts(rows, PersonRow::particulars);
    }

    private static void bindEnded(Parameters parameters, Collection<Ended> rows) throws SQLException {
        parameters
                .texts(rows, row -> row.personId().value())
                .texts(rows, Ended::id)
                .texts(rows, row -> row.at().toString());
    }

    private void bindFiled(Parameters parameters, Collection<Change.FilingRecorded> rows) throws SQLException {
        parameters
                .texts(rows, row -> row.personId().value())
                .texts(rows, row -> row.filing().id())
                .texts(rows, row -> row.filing().kind().name())
                .texts(rows, row -> row.filing().validity().from().toString())
                .texts(rows, row -> {
                    var validity = row.filing().validity();
                    return validity.isOpen() ? null : validity.to().toString();
                })
                .texts(
                        rows,
                        row -> texts.sealed(
                                row.personId(), row.filing(), row.stamp().at()))
                .texts(rows, row -> row.stamp().at().toString());
    }

    private static void bindRecorded(Parameters parameters, Collection<CertificationRow> rows) throws SQLException {
        parameters
                .texts(rows, CertificationRow::personId)
                .texts(rows, CertificationRow::certificationId)
                .texts(rows, row -> row.category().name())
                .texts(rows, row -> Parameters.text(row.monitoredSubtype()))
                .texts(rows, row -> Parameters.text(row.disabilityType()))
                .texts(rows, row -> Parameters.text(row.disabilityGrade()))
                .texts(rows, CertificationRow::disabilityParts)
                .texts(rows, row -> Parameters.text(row.exitYear()))
                .texts(rows, row -> row.validFrom().toString())
                .texts(rows, row -> Parameters.text(row.validTo()))
                .texts(rows, row -> row.issuer().name())
                .flags(rows, CertificationRow::becauseOfIllness)
                .flags(rows, CertificationRow::basicLivingAllowance)
                .texts(rows, CertificationRow::papers)
                .texts(rows, row -> row.recordedFrom().toString());
    }
}
