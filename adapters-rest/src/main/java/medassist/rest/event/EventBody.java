package medassist.rest.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.application.port.Events.Outgoing;
import medassist.domain.event.LedgerEvent;
import medassist.domain.money.Money;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.SubjectFields;
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
     * What happened; only where it concerns a settlement there are the institution's and the settlement's id.
     *
     * @param source of an opening balance, the list that it was taken from
     * @param otherPersonId of merged ledgers, the other number
     * @param applicationId of an application, and of what is granted on it
     * @param amount the assistance it moves, negative where it is reversed; of an adjustment not released, what is due
     *     to the person; of an alert, the burden; of an application, what it would be or is granted
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(
            String personId,
            String jurisdiction,
            int ledgerYear,
            @Nullable String institutionId,
            @Nullable String settlementId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String otherPersonId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String applicationId,

            @Nullable String adjustmentId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String alertId,

            Money amount,
            String by,
            @Nullable String reason) {}

    private static boolean isAlert(LedgerEvent event) {
        return event.type() == LedgerEvent.Type.ALERT_RAISED || event.type() == LedgerEvent.Type.ALERT_WITHDRAWN;
    }

    static EventBody of(Outgoing outgoing) {
        var event = outgoing.event();
        var subject = SubjectFields.of(event.subject());
        return new EventBody(
                Long.toString(outgoing.id()),
                event.type().published(),
                event.at(),
                new Data(
                        event.ledger().personId().value(),
                        event.ledger().jurisdiction().value(),
                        event.ledger().year(),
                        subject.institutionId(),
                        subject.settlementId(),
                        subject.source(),
                        subject.otherPersonId(),
                        subject.applicationId(),
                        isAlert(event) ? null : EmptyText.asNull(event.reference()),
                        isAlert(event) ? event.reference() : null,
                        event.amount(),
                        event.by(),
                        EmptyText.asNull(event.reason())));
    }
}
