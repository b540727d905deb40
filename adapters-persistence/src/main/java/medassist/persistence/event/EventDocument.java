package medassist.persistence.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import medassist.domain.event.LedgerEvent;

/** An event as it is handed to the statement that keeps it; the moment in ISO 8601. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record EventDocument(
        String personId,
        LedgerEvent.Type type,
        String jurisdiction,
        int year,
        String institutionId,
        String settlementId,
        String reference,
        long amountFen,
        String occurredAt,
        String occurredBy,
        String reason) {

    static EventDocument from(LedgerEvent event) {
        return new EventDocument(
                event.ledger().personId().value(),
                event.type(),
                event.ledger().jurisdiction().value(),
                event.ledger().year(),
                event.settlement().institutionId().value(),
                event.settlement().settlementId(),
                event.reference(),
                event.amount().fen(),
                event.at().toString(),
                event.by(),
                event.reason());
    }
}
