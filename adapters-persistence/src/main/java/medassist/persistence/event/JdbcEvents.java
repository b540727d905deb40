package medassist.persistence.event;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import medassist.application.port.Events;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.Locks;

/** The outbox in PostgreSQL. */
@Singleton
class JdbcEvents implements Events {

    private final OutboxRows rows;
    private final Locks locks;

    JdbcEvents(OutboxRows rows, Locks locks) {
        this.rows = rows;
        this.locks = locks;
    }

    @Override
    public List<Outgoing> take(Instant now, Instant until, int limit) {
        List<OutboxRow> taken = rows.pending(now, limit);
        taken.forEach(row -> rows.lease(row.personId(), row.eventId(), until));
        return taken.stream().map(OutboxRow::outgoing).toList();
    }

    @Override
    public void told(Outgoing event, Instant at) {
        locks.lock(event.event().ledger().personId());
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
        locks.lock(person);
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
