package medassist.rest.event;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.application.port.Events.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * An event and how far its telling has come, on the wire.
 *
 * @param attempts how often it was tried since it was last to be told
 * @param problem of the last attempt
 */
@Serdeable
record EventReply(
        EventBody event,
        @Nullable Instant deliveredAt,
        int attempts,
        @Nullable String problem) {

    static EventReply of(Delivery delivery) {
        return new EventReply(
                EventBody.of(delivery.outgoing()),
                delivery.toldAt().orElse(null),
                delivery.outgoing().attempts(),
                delivery.problem().isEmpty() ? null : delivery.problem());
    }
}
