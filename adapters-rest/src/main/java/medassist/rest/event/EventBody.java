package medassist.rest.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.application.port.Events.Outgoing;
import medassist.domain.money.Money;
import medassist.rest.wire.EmptyText;
import org.jspecify.annotations.Nullable;

/**
 * An event as subscribers are told it, in the shape that Standard Webhooks recommends.
 *
 * @param id rises; the same event always has the same
 * @param timestamp when it happened
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EventBody(String id, String type, Instant timestamp, Data data) {

    /**
     * What happened.
     *
     * @param amount the assistance it moves, negative where it is reversed; of an adjustment not released, what is due
     *     to the person
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(
            String personId,
            String jurisdiction,
            int ledgerYear,
            String institutionId,
            String settlementId,
            @Nullable String adjustmentId,
            Money amount,
            String by,
            @Nullable String reason) {}

    static EventBody of(Outgoing outgoing) {
        var event = outgoing.event();
        return new EventBody(
                Long.toString(outgoing.id()),
                event.type().published(),
                event.at(),
                new Data(
                        event.ledger().personId().value(),
                        event.ledger().jurisdiction().value(),
                        event.ledger().year(),
                        event.settlement().institutionId().value(),
                        event.settlement().settlementId(),
                        EmptyText.asNull(event.reference()),
                        event.amount(),
                        event.by(),
                        EmptyText.asNull(event.reason())));
    }
}
