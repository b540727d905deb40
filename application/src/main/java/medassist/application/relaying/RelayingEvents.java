package medassist.application.relaying;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import medassist.application.port.Events;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.Subscriber;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;

/**
 * Tells the subscriber what the outbox keeps 事件投递: at least once, and of each person in the order in which it happened. Of
 * a person whose event was not taken, nothing else is told until it is; the pauses between attempts grow.
 */
public final class RelayingEvents {

    /** How many events are taken at a time. */
    private static final int BATCH = 16;

    /** For how long taken events are nobody else's. Longer than telling one takes. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;

    private final Events events;
    private final Subscriber subscriber;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public RelayingEvents(Events events, Subscriber subscriber, UnitOfWork unitOfWork, InstantSource clock) {
        this.events = events;
        this.subscriber = subscriber;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Tells what is to be told now, at most one event a person; how many were tried.
     */
    public int relay() {
        if (!subscriber.isThere()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Outgoing> taken = unitOfWork.within(() -> events.take(now, now.plus(LEASE), BATCH));
        // Of different persons, so that nobody waits for another's slow answer.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(event -> threads.execute(() -> tell(event)));
        }
        return taken.size();
    }

    private void tell(Outgoing event) {
        Subscriber.Response outcome = outcome(event);
        unitOfWork.within(() -> {
            Instant now = clock.instant();
            switch (outcome) {
                case Subscriber.Response.Taken _ -> events.told(event, now);
                case Subscriber.Response.NotTaken(String problem) ->
                    events.failed(event, now.plus(pauseAfter(event.attempts() + 1)), problem);
            }
            return event;
        });
    }

    private Subscriber.Response outcome(Outgoing event) {
        try {
            return subscriber.tell(event);
        } catch (RuntimeException failure) {
            return new Subscriber.Response.NotTaken(failure.getClass().getSimpleName());
        }
    }

    /** The pause after so many attempts: a second, doubled each time, at most an hour. */
    static Duration pauseAfter(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /**
     * Has everything told again from an event on.
     *
     * @return how many events that are; 0 where there is no such event
     */
    public int replayFrom(long eventId, Caller by) {
        by.reach(Permission.REPLAY_EVENTS);
        // Each person by itself, so that nobody's settlement waits for all the others.
        return unitOfWork.within(() -> events.personsFrom(eventId)).stream()
                .mapToInt(person -> unitOfWork.within(() -> events.replay(person, eventId, clock.instant())))
                .sum();
    }
}
