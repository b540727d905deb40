package medassist.application.port;

import medassist.application.port.Events.Outgoing;

/** Whoever is told the events 订阅方. */
public interface Subscriber {

    /** Whether there is one. */
    boolean isThere();

    /** Tells an event; it may have been told before. */
    Response tell(Outgoing event);

    /** Whether an event has been taken. */
    sealed interface Response {

        record Taken() implements Response {}

        /** It was not, and may be later. */
        record NotTaken(String problem) implements Response {}
    }
}
