package medassist.application.port;

import medassist.application.port.Events.Outgoing;

/** Whoever is told the events 订阅方. */
public interface Subscriber {

    /** Whether there is one. */
    boolean isThere();

    /** Tells an event; it may have been told before. */
    Outcome tell(Outgoing event);

    /** Whether an event has been taken. */
    sealed interface Outcome {

        record Taken() implements Outcome {}

        /** It was not, and may be later. */
        record NotTaken(String problem) implements Outcome {}
    }
}
