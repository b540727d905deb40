package medassist.persistence.event;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import medassist.application.port.Events.Delivery;
import medassist.application.port.Events.Outgoing;
import medassist.domain.division.DivisionCode;
import medassist.domain.event.LedgerEvent;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbox}. */
@MappedEntity("outbox")
record OutboxRow(
        String personId,
        long eventId,
        LedgerEvent.Type type,
        String jurisdiction,
        int year,
        String institutionId,
        String settlementId,
        String reference,
        long amountFen,
        Instant occurredAt,
        String occurredBy,
        String reason,
        int attempts,
        @Nullable Instant toldAt,
        String problem) {

    Delivery delivery() {
        return new Delivery(outgoing(), Optional.ofNullable(toldAt), problem);
    }

    Outgoing outgoing() {
        var event = new LedgerEvent(
                type,
                new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year),
                new SettlementKey(new InstitutionId(institutionId), settlementId),
                reference,
                Money.ofFen(amountFen),
                occurredAt,
                occurredBy,
                reason);
        return new Outgoing(eventId, event, attempts);
    }
}
