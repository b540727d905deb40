package medassist.application.port;

import java.time.Duration;
import java.util.Optional;

/**
 * How much a caller may ask for in a time 访问限额. Each answer is how long the caller has to wait; empty where not at
 * all.
 */
public interface CallerLimits {

    /** A request of the caller's. */
    Optional<Duration> request(String caller);

    /** An attempt to sign in by password from an address, which costs much to check. */
    Optional<Duration> signIn(String address);

    /**
     * The caller looks a person up whom it might find by trying; the same person again counts once.
     *
     * @param number the identity number or the person's number, whichever is asked by
     */
    Optional<Duration> lookUp(String caller, String number);
}
