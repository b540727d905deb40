package medassist.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.event.LedgerEvent;
import medassist.domain.recipient.PersonId;

/**
 * The events that subscribers are told 发件箱: every journal entry, by being appended, and what else is published. They
 * are kept with what they tell of, and wait until they are told.
 */
public interface Events {

    /**
     * Takes up to {@code limit} events that are to be told now, at most one a person and each the first of its person not
     * told yet. Until the moment {@code until} nobody else is given them, or a later one of their persons.
     */
    List<Outgoing> take(Instant now, Instant until, int limit);

    /** Keeps that an event was told. */
    void told(Outgoing event, Instant at);

    /** Keeps that an event could not be told, and when to try again. */
    void failed(Outgoing event, Instant nextAttempt, String problem);

    /** The persons of whom anything was kept from an event on; none where there is no such event. */
    List<PersonId> personsFrom(long id);

    /** Has everything of a person told again from an event on; how many events that are. */
    int replay(PersonId person, long id, Instant now);

    /** At most {@code limit} events with an id above {@code after}, in the order of their ids. */
    List<Delivery> list(Filter filter, Reach reach, long after, int limit);

    /**
     * An event to be told.
     *
     * @param id rises from each event to the next that is kept
     * @param attempts how often it has been tried before
     */
    record Outgoing(long id, LedgerEvent event, int attempts) {}

    /**
     * How far the telling of an event has come.
     *
     * @param problem of the last attempt, empty where there was none
     */
    record Delivery(Outgoing outgoing, Optional<Instant> toldAt, String problem) {}

    /**
     * Which events are looked for.
     *
     * @param personId empty for anyone's
     * @param pending whether only those that have not been told yet
     */
    record Filter(String personId, boolean pending) {}
}
