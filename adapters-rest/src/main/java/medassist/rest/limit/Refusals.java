package medassist.rest.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How often a limit has refused something 限额拒绝次数. */
@Singleton
public final class Refusals {

    /** What is limited. */
    public enum Limit {
        CONNECTIONS,
        SLOW_REQUESTS,
        SLOW_READERS,
        BODIES,
        REQUESTS,
        SIGN_INS,
        PERSONS
    }

    private final Map<Limit, Counter> counters = new EnumMap<>(Limit.class);

    /** @param registry where they are shown; nowhere without one */
    public Refusals(@Nullable MeterRegistry registry) {
        MeterRegistry shown = registry == null ? new SimpleMeterRegistry() : registry;
        for (Limit limit : Limit.values()) {
            counters.put(
                    limit,
                    Counter.builder("medassist.limits.refused")
                            .tag("limit", limit.name().toLowerCase(Locale.ROOT))
                            .description(
                                    "connections, requests, attempts to sign in and look-ups of persons that a limit has refused")
                            .register(shown));
        }
    }

    /** One more. */
    public void count(Limit limit) {
        counter(limit).increment();
    }

    /** What counts them. */
    public Counter counter(Limit limit) {
        return Objects.requireNonNull(counters.get(limit));
    }
}
