package medassist.persistence.event;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import medassist.application.port.Events;
import medassist.domain.event.LedgerEvent;
import medassist.domain.recipient.PersonId;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.Parameters;
import medassist.persistence.transaction.PersonLocks;
import medassist.persistence.transaction.Pipeline;

/** The outbox in PostgreSQL. */
@Singleton
class JdbcEvents implements Events {

    private final OutboxRows rows;
    private final PersonLocks locks;
    private final GroupedWrite<LedgerEvent> adding;

    JdbcEvents(OutboxRows rows, PersonLocks locks, Pipeline pipeline) {
        this.rows = rows;
        this.locks = locks;
        adding = pipeline.write(
                OutboxRows.ADD, JdbcEvents::give, () -> new IllegalStateException("an event was not kept"));
    }

    private static void give(Parameters given, Collection<LedgerEvent> events) throws SQLException {
        var persons = new HashSet<PersonId>();
        given.texts(events, event -> event.ledger().personId().value())
                .texts(events, event -> event.type().name())
                .texts(events, event -> event.ledger().jurisdiction().value())
                .numbers(events, event -> event.ledger().year())
                .texts(events, event -> event.settlement().institutionId().value())
                .texts(events, event -> event.settlement().settlementId())
                .texts(events, LedgerEvent::reference)
                .numbers(events, event -> event.amount().fen())
                .texts(events, event -> event.at().toString())
                .texts(events, LedgerEvent::by)
                .texts(events, LedgerEvent::reason)
                .flags(events, event -> !persons.add(event.ledger().personId()));
    }

    @Override
    public void publish(LedgerEvent event) {
        adding.write(event);
    }

    @Override
    public List<Outgoing> take(Instant now, Instant until, int limit) {
        List<OutboxRow> taken = rows.pending(now, limit);
        taken.forEach(row -> rows.lease(row.personId(), row.eventId(), until));
        return taken.stream().map(OutboxRow::outgoing).toList();
    }

    @Override
    public void told(Outgoing event, Instant at) {
        locks.hold(event.event().ledger().personId());
        rows.told(person(event), event.id(), at);
        rows.promote(person(event), at);
    }

    @Override
    public void failed(Outgoing event, Instant nextAttempt, String problem) {
        rows.failed(person(event), event.id(), nextAttempt, problem);
    }

    @Override
    public List<PersonId> personsFrom(long id) {
        return rows.personsFrom(id).stream().map(PersonId::new).toList();
    }

    @Override
    public int replay(PersonId person, long id, Instant now) {
        locks.hold(person);
        return rows.replay(person.value(), id, now);
    }

    @Override
    public List<Delivery> list(Filter filter, long after, int limit) {
        return rows.list(filter.personId(), filter.pending(), after, limit).stream()
                .map(OutboxRow::delivery)
                .toList();
    }

    private static String person(Outgoing event) {
        return event.event().ledger().personId().value();
    }
}
