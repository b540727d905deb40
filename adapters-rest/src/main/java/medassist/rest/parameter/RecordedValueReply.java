package medassist.rest.parameter;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.domain.parameter.DatedValue;
import medassist.domain.recipient.OnRecord;
import org.jspecify.annotations.Nullable;

/** A value that was ever on record, and from when to when it was, on the wire. */
@Serdeable
record RecordedValueReply(
        ValueBody value, Instant recordedFrom, @Nullable Instant recordedTo) {

    static RecordedValueReply of(OnRecord<DatedValue> recorded) {
        return new RecordedValueReply(
                ValueBody.of(recorded.value()), recorded.from(), recorded.isOnRecord() ? null : recorded.to());
    }
}
