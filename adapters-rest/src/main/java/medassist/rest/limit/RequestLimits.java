package medassist.rest.limit;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import medassist.application.port.CallerLimits;
import medassist.application.work.ContentDigest;
import medassist.rest.limit.Refusals.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests an address and a caller may send, how often passwords may be tried from an address, and how many different
 * persons a caller may look up by identity number 防枚举. A number of zero limits nothing.
 */
@Singleton
public class RequestLimits implements CallerLimits {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLimits.class);

    /** A burst of requests is what so many seconds allow. */
    private static final int BURST_SECONDS = 10;

    /** A burst of look-ups is what this part of an hour allows. */
    private static final int BURSTS_AN_HOUR = 6;

    /** All addresses together may try passwords as often as so many of them, so that a queue for hashing stays short. */
    private static final int ADDRESSES = 10;

    private static final String EVERYBODY = "";

    private static final int REMEMBERED = 50_000;

    private final Optional<Buckets> addresses;
    private final Optional<Buckets> callers;
    private final Optional<Buckets> signIns;
    private final Optional<Buckets> allSignIns;
    private final Optional<Buckets> persons;
    private final Refusals refusals;

    /** Makes digests of numbers that nobody else can make: no number stands in memory. */
    private final String salt;

    private final Recent<Boolean> lookedUp = new Recent<>(REMEMBERED);
    private final Recent<Boolean> refusedCallers = new Recent<>(Buckets.KEYS);

    RequestLimits(
            @Property(name = "medassist.limits.requests-per-second-and-address", defaultValue = "5000") int ofAddress,
            @Property(name = "medassist.limits.requests-per-second-and-caller", defaultValue = "2000") int ofCaller,
            @Property(name = "medassist.limits.sign-ins-per-minute-and-address", defaultValue = "60") int ofSignIns,
            @Property(name = "medassist.limits.persons-per-hour", defaultValue = "3000") int ofPersons,
            InstantSource clock,
            Refusals refusals) {
        this.addresses = perSecond(ofAddress, clock);
        this.callers = perSecond(ofCaller, clock);
        this.signIns = perMinute(ofSignIns, 1, clock);
        this.allSignIns = perMinute(ofSignIns, ADDRESSES, clock);
        this.persons = ofPersons <= 0
                ? Optional.empty()
                : Optional.of(
                        new Buckets(Math.max(1, ofPersons / BURSTS_AN_HOUR), ofPersons, Duration.ofHours(1), clock));
        this.refusals = refusals;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.salt = HexFormat.of().formatHex(random);
    }

    private static Optional<Buckets> perSecond(int limit, InstantSource clock) {
        return limit <= 0
                ? Optional.empty()
                : Optional.of(new Buckets((long) limit * BURST_SECONDS, limit, Duration.ofSeconds(1), clock));
    }

    private static Optional<Buckets> perMinute(int limit, int times, InstantSource clock) {
        return limit <= 0
                ? Optional.empty()
                : Optional.of(new Buckets(limit, (long) limit * times, Duration.ofMinutes(1), clock));
    }

    /** A request from an address; how long it has to wait, empty where not at all. */
    public Optional<Duration> address(String address) {
        return counted(addresses.flatMap(buckets -> buckets.take(address)), Limit.REQUESTS);
    }

    @Override
    public Optional<Duration> request(String caller) {
        return counted(callers.flatMap(buckets -> buckets.take(caller)), Limit.REQUESTS);
    }

    @Override
    public Optional<Duration> signIn(String address) {
        return counted(
                signIns.flatMap(buckets -> buckets.take(address))
                        .or(() -> allSignIns.flatMap(buckets -> buckets.take(EVERYBODY))),
                Limit.SIGN_INS);
    }

    @Override
    public Optional<Duration> lookUp(String caller, String number) {
        String person = ContentDigest.of(String.join("\n", salt, caller, number));
        synchronized (lookedUp) {
            if (lookedUp.get(person) != null) {
                return Optional.empty();
            }
            Optional<Duration> wait = persons.flatMap(buckets -> buckets.take(caller));
            if (wait.isEmpty()) {
                lookedUp.put(person, true);
                refusedCallers.remove(caller);
            } else if (refusedCallers.put(caller, true) == null) {
                LOG.warn("{} has looked up too many different persons, and is refused more", caller);
            }
            return counted(wait, Limit.PERSONS);
        }
    }

    private Optional<Duration> counted(Optional<Duration> wait, Limit limit) {
        wait.ifPresent(_ -> refusals.count(limit));
        return wait;
    }
}
