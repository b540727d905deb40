package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.domain.recipient.RecordedCertification;
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

    static RecordedCertificationReply of(RecordedCertification recorded) {
        return new RecordedCertificationReply(
                CertificationBody.of(recorded.certification()),
                recorded.from(),
                recorded.isOnRecord() ? null : recorded.to());
    }
}
