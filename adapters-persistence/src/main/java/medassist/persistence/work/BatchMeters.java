package medassist.persistence.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many tasks wait for a batch, how large batches are, and how often one was rolled back 成组提交指标. */
@Singleton
class BatchMeters {

    private static final Logger LOG = LoggerFactory.getLogger(BatchMeters.class);

    private final MeterRegistry registry;
    private final DistributionSummary sizes;
    private final Counter alone;
    private final Counter rolledBack;

    BatchMeters(@Nullable MeterRegistry registry) {
        this.registry = registry == null ? new SimpleMeterRegistry() : registry;
        sizes = DistributionSummary.builder("medassist.batch.size")
                .description("tasks decided in one transaction")
                .register(this.registry);
        alone = Counter.builder("medassist.batch.alone")
                .description(
                        "tasks put off a batch and decided alone, since a lock could not be had or it was rolled back")
                .register(this.registry);
        rolledBack = Counter.builder("medassist.batch.rolled.back")
                .description("batches rolled back, whose tasks were then decided alone")
                .register(this.registry);
    }

    /** Shows how many tasks wait in all lanes. */
    void showWaiting(Supplier<Number> waiting) {
        Gauge.builder("medassist.batch.waiting", waiting)
                .description("tasks that wait for their turn")
                .register(registry);
    }

    /** Counts the tasks that a batch has decided, and those that it has put off. */
    void ended(int decided, int putOff) {
        if (decided > 0) {
            sizes.record(decided);
        }
        alone.increment(putOff);
    }

    void rolledBack(int tasks, Throwable failure) {
        rolledBack.increment();
        // Its kind and no more: a message of the database's may hold a row.
        LOG.warn(
                "a batch of {} tasks was rolled back by {}",
                tasks,
                failure.getClass().getName());
    }
}
