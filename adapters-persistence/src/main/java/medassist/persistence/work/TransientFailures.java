package medassist.persistence.work;

import io.micronaut.retry.annotation.RetryPredicate;
import java.util.Set;

/** Failures in which a transaction was given up for the sake of another, so that doing it again can succeed. */
final class TransientFailures implements RetryPredicate {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final Set<String> STATES = Set.of(SERIALIZATION_FAILURE, DEADLOCK_DETECTED);

    @Override
    public boolean test(Throwable failure) {
        return failure instanceof ConcurrentInsertException
                || SqlFailures.any(failure, sql -> STATES.contains(SqlFailures.state(sql)));
    }
}
