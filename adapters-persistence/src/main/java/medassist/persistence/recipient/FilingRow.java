package medassist.persistence.recipient;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.OnRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code filing}: one version of a filing, and for how long it was on record.
 *
 * @param asked the number that was asked about, which may be another one of the same human being
 */
@MappedEntity("filing")
record FilingRow(
        String asked,
        String personId,
        String filingId,
        String document,
        Instant recordedFrom,
        @Nullable Instant recordedTo) {

    Filing toDomain(RecordTexts texts) {
        return texts.filing(personId, filingId, recordedFrom, document);
    }

    OnRecord<Filing> recorded(RecordTexts texts) {
        return new OnRecord<>(toDomain(texts), recordedFrom, recordedTo == null ? OnRecord.ON_RECORD : recordedTo);
    }
}
