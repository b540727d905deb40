package medassist.rest.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Token buckets 令牌桶, one a key, for the keys that were used last. */
final class Buckets {

    /** Of more keys than this, those not used for longest begin anew. */
    static final int KEYS = 10_000;

    private final Bandwidth bandwidth;
    private final TimeMeter time;
    private final Recent<Bucket> buckets = new Recent<>(KEYS);

    /**
     * @param capacity how many tokens a full bucket has
     * @param refilled how many come back in the period, evenly
     */
    Buckets(long capacity, long refilled, Duration period, InstantSource clock) {
        this.bandwidth = Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(refilled, period)
                .build();
        this.time = new Time(clock);
    }

    /** Takes a token of the key's bucket; where there is none, how long it takes until one is there. */
    Optional<Duration> take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(bandwidth)
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** The time that the service goes by. */
    private record Time(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
