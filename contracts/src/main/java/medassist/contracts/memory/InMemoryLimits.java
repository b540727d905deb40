package medassist.contracts.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import medassist.application.port.CallerLimits;

/** Limits that limit nobody but whom a test has spent, who has to wait a minute. */
public final class InMemoryLimits implements CallerLimits {

    /** What one who has used up a limit has to wait. */
    public static final Duration WAIT = Duration.ofMinutes(1);

    private final Set<String> spent = ConcurrentHashMap.newKeySet();

    /** Limits that nobody has used up. */
    public InMemoryLimits() {}

    /** From now on a caller's requests are refused. */
    public void spendRequests(String caller) {
        spent.add("request " + caller);
    }

    /** From now on an address may try no more passwords. */
    public void spendSignIns(String address) {
        spent.add("sign-in " + address);
    }

    /** From now on an address may try passwords again. */
    public void restoreSignIns(String address) {
        spent.remove("sign-in " + address);
    }

    /** From now on a caller may look nobody up. */
    public void spendLookUps(String caller) {
        spent.add("look-up " + caller);
    }

    @Override
    public Optional<Duration> request(String caller) {
        return wait("request " + caller);
    }

    @Override
    public Optional<Duration> signIn(String address) {
        return wait("sign-in " + address);
    }

    @Override
    public Optional<Duration> lookUp(String caller, String number) {
        return wait("look-up " + caller);
    }

    private Optional<Duration> wait(String key) {
        return spent.contains(key) ? Optional.of(WAIT) : Optional.empty();
    }
}
