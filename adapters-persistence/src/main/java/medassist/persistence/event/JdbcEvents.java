package medassist.persistence.event;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import medassist.application.port.Events;
import medassist.domain.access.Reach;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;

/** Events in PostgreSQL. */
@Singleton
class JdbcEvents implements Events {

    /** At how many persons it is looked at a time, of whom all may be pausing. */
    private static final int PERSONS = 1_000;

    private final OutboxRows rows;
    private final Locks locks;

    /** The person who was looked at last: who comes behind has its turn before who comes before. */
    private volatile String last = "";

    JdbcEvents(OutboxRows rows, Locks locks) {
        this.rows = rows;
        this.locks = locks;
    }

    @Override
    public List<Outgoing> take(Instant now, Instant until, int limit) {
        boolean isFromTheFirst = last.isEmpty();
        var taken = new ArrayList<>(lease(now, until, limit));
        if (taken.size() < limit && last.isEmpty() && !isFromTheFirst) {
            taken.addAll(lease(now, until, limit - taken.size()));
        }
        return taken.stream().map(EventRow::outgoing).toList();
    }

    private List<EventRow> lease(Instant now, Instant until, int limit) {
        List<EventRow> leased = rows.lease(last, PERSONS, now, until, limit);
        last = leased.size() == limit
                ? leased.getLast().personId()
                : rows.reached(last, PERSONS).orElse("");
        return leased;
    }

    @Override
    public void told(Outgoing event, Instant at) {
        locks.lock(event.event().ledger().personId());
        if (rows.remove(person(event), event.id()) > 0) {
            rows.delivered(person(event), event.id(), event.attempts() + 1, at);
        }
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
    public List<Delivery> list(Filter filter, Reach reach, long after, int limit) {
        return rows.list(filter.personId(), ReachText.of(reach), filter.pending(), after, limit).stream()
                .map(EventRow::delivery)
                .toList();
    }

    private static String person(Outgoing event) {
        return event.event().ledger().personId().value();
    }
}
