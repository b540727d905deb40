package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.OnRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was on record of a filing, on the wire.
 *
 * @param recordedTo null while it is on record
 */
@Serdeable
record RecordedFilingReply(
        FilingBody filing, Instant recordedFrom, @Nullable Instant recordedTo) {

    static RecordedFilingReply of(OnRecord<Filing> recorded) {
        return new RecordedFilingReply(
                FilingBody.of(recorded.value()), recorded.from(), recorded.isOnRecord() ? null : recorded.to());
    }
}
