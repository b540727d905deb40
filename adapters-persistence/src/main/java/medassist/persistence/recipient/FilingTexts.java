package medassist.persistence.recipient;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.PersonId;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.JsonTexts;

/** The documents of filings as encrypted texts. */
@Singleton
final class FilingTexts {

    private final JsonTexts json;
    private final FieldCipher cipher;

    FilingTexts(JsonTexts json, FieldCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String sealed(PersonId person, Filing filing, Instant recordedFrom) {
        return cipher.seal(cell(person.value(), filing.id(), recordedFrom), json.of(FilingDocument.from(filing)));
    }

    Filing opened(PersonId person, String id, Instant recordedFrom, String document) {
        return json.read(cipher.open(cell(person.value(), id, recordedFrom), document), FilingDocument.class)
                .toDomain();
    }

    /**
     * The version of a filing is given to it as it is written; the moment from which it is on record tells it as
     * well.
     */
    private static Cell cell(String person, String filing, Instant recordedFrom) {
        long micros = TimeUnit.SECONDS.toMicros(recordedFrom.getEpochSecond())
                + TimeUnit.NANOSECONDS.toMicros(recordedFrom.getNano());
        return new Cell("filing.document", person, filing, Long.toString(micros));
    }
}
