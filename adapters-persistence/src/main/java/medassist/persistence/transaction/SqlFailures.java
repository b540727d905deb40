package medassist.persistence.transaction;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
}
