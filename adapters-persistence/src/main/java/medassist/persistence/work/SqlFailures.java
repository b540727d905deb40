package medassist.persistence.work;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import medassist.application.port.StoreUnavailableException;

/** Looks for what the database said of a failure, however deep it lies. */
final class SqlFailures {

    private SqlFailures() {}

    /** Whether the failure, or something that caused it, is such an SQL failure. */
    static boolean any(Throwable failure, Predicate<SQLException> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && kind.test(sql));
    }

    /** Its SQLSTATE, empty where it has none. */
    static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }

    /**
     * Does work; a failure of the connection becomes what callers know.
     *
     * @throws StoreUnavailableException if the connection is gone
     */
    static <T> T tellingOfTheStore(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (any(failure, SqlFailures::isLostConnection)) {
                throw new StoreUnavailableException(failure);
            }
            throw failure;
        }
    }

    /**
     * No connection to be had; no state, the pool has closed it; class 08, connection exception; 57P, the server is going
     * down or starting; 55P03, a lock not had in time.
     */
    static boolean isLostConnection(SQLException failure) {
        String state = state(failure);
        return failure instanceof SQLTransientConnectionException
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("55P03");
    }
}
