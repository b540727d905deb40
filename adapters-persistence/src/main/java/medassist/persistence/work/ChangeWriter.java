package medassist.persistence.work;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;

/**
 * How changes of one kind are written: one statement for as many rows as there are. A kind that is written to several tables has
 * several writers.
 *
 * @param kind the kind of change
 * @param stage before and after what else it is written
 * @param sql gives its parameters places, not names
 * @param rows what is written of a change
 * @param mismatch what is thrown where the statement has not written as many rows as it was given, and undoes all; empty where it
 *     may write fewer
 * @param <C> the change
 * @param <R> a row
 */
public record ChangeWriter<C extends Change, R>(
        Class<C> kind,
        Stage stage,
        String sql,
        Function<C, Stream<R>> rows,
        Parameters.Binder<R> binder,
        Optional<Supplier<RuntimeException>> mismatch) {

    /** The order in which changes are written: what others refer to comes first. */
    public enum Stage {
        PERSONS,
        LEDGERS,
        SETTLEMENTS,
        ENTRIES,
        CONSEQUENCES
    }

    /** The writing of those of the changes that are of this kind; empty where nothing is to be written of them. */
    Optional<Pipeline.Statement> writing(List<Change> changes) {
        List<R> written = changes.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(rows)
                .toList();
        return written.isEmpty() ? Optional.empty() : Optional.of(new Writing(written));
    }

    /** A writing of rows. */
    private final class Writing implements Pipeline.Statement {

        private final List<R> written;

        private Writing(List<R> written) {
            this.written = written;
        }

        @Override
        public String sql() {
            return sql;
        }

        @Override
        public void bind(Parameters parameters) throws SQLException {
            binder.bind(parameters, written);
        }

        @Override
        public void read(PreparedStatement statement, JdbcOperations jdbc) throws SQLException {
            if (mismatch.isPresent() && statement.getUpdateCount() != written.size()) {
                throw mismatch.get().get();
            }
        }
    }
}
