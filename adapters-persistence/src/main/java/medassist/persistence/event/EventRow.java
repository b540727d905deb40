package medassist.persistence.event;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import medassist.application.port.Events.Delivery;
import medassist.application.port.Events.Outgoing;
import medassist.domain.division.DivisionCode;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.persistence.ledger.PostingText;
import medassist.persistence.ledger.SubjectColumns;
import org.jspecify.annotations.Nullable;

/** A row of {@code ledger_event} with how far its telling has come. */
@MappedEntity("ledger_event")
record EventRow(
        String personId,
        long place,
        LedgerEvent.Type type,
        String jurisdiction,
        int year,
        String subjectPersonId,
        String institutionId,
        String settlementId,
        String reference,
        String postings,
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
        var ledger = new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
        var event = new LedgerEvent(
                type,
                ledger,
                new SubjectColumns(subjectPersonId, institutionId, settlementId).in(ledger),
                reference,
                amount(),
                occurredAt,
                occurredBy,
                reason);
        return new Outgoing(place, event, attempts);
    }

    /** What an entry posts of assistance; what another event says itself. */
    private Money amount() {
        return PostingText.parse(postings).stream()
                .filter(posting -> posting.counter().equals(Counter.ASSISTANCE))
                .map(Posting::amount)
                .reduce(Money.ofFen(amountFen), Money::plus);
    }
}
