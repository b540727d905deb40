package medassist.persistence.transaction;

import io.micronaut.retry.annotation.RetryPredicate;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Failures in which PostgreSQL gave a transaction up for the sake of another, so that doing it again can succeed. */
final class TransientFailures implements RetryPredicate {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final Set<String> STATES = Set.of(SERIALIZATION_FAILURE, DEADLOCK_DETECTED);

    @Override
    public boolean test(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && STATES.contains(sql.getSQLState()));
    }
}
