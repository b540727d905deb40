package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.OnRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was on record of a certification, on the wire.
 *
 * @param recordedTo null while it is on record
 */
@Serdeable
record RecordedCertificationReply(
        CertificationBody certification,
        Instant recordedFrom,
        @Nullable Instant recordedTo) {

    static RecordedCertificationReply of(OnRecord<Certification> recorded) {
        return new RecordedCertificationReply(
                CertificationBody.of(recorded.value()), recorded.from(), recorded.isOnRecord() ? null : recorded.to());
    }
}
