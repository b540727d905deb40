package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Papers;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.JsonTexts;

/** What is encrypted of persons, their certifications and filings, as it stands in its columns. */
@Singleton
final class RecordTexts {

    private final JsonTexts json;
    private final FieldCipher cipher;

    RecordTexts(JsonTexts json, FieldCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String sealed(PersonId person, IdNumber idNumber) {
        return cipher.seal(idNumber(person.value()), idNumber.value());
    }

    IdNumber idNumber(String person, String text) {
        return new IdNumber(cipher.open(idNumber(person), text));
    }

    private static Cell idNumber(String person) {
        return new Cell("person.id_number", person);
    }

    String sealed(Person person) {
        ParticularsDocument document = ParticularsDocument.from(person.particulars());
        return document.equals(ParticularsDocument.NONE)
                ? ""
                : cipher.seal(particulars(person.id().value()), json.of(document));
    }

    Particulars particulars(String person, String county, String text) {
        return (text.isEmpty()
                        ? ParticularsDocument.NONE
                        : json.read(cipher.open(particulars(person), text), ParticularsDocument.class))
                .toDomain(county);
    }

    private static Cell particulars(String person) {
        return new Cell("person.particulars", person);
    }

    String sealed(PersonId person, String certification, Papers papers, Instant recordedFrom) {
        return papers.equals(Papers.NONE)
                ? ""
                : cipher.seal(
                        version("certification.papers", person.value(), certification, recordedFrom),
                        json.of(PapersDocument.from(papers)));
    }

    Papers papers(String person, String certification, Instant recordedFrom, String text) {
        return text.isEmpty()
                ? Papers.NONE
                : json.read(
                                cipher.open(version("certification.papers", person, certification, recordedFrom), text),
                                PapersDocument.class)
                        .toDomain();
    }

    String sealed(PersonId person, Filing filing, Instant recordedFrom) {
        return cipher.seal(
                version("filing.document", person.value(), filing.id(), recordedFrom),
                json.of(FilingDocument.from(filing)));
    }

    Filing filing(String person, String id, Instant recordedFrom, String text) {
        return json.read(cipher.open(version("filing.document", person, id, recordedFrom), text), FilingDocument.class)
                .toDomain();
    }

    /**
     * The place of something of which there are versions. The number of one is given to it as it is written; the moment from
     * which it is on record tells it as well.
     */
    private static Cell version(String column, String person, String id, Instant recordedFrom) {
        long micros = TimeUnit.SECONDS.toMicros(recordedFrom.getEpochSecond())
                + TimeUnit.NANOSECONDS.toMicros(recordedFrom.getNano());
        return new Cell(column, person, id, Long.toString(micros));
    }
}
