package medassist.persistence.work;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Need;

/**
 * How needs of one kind are read: one statement for as many as there are.
 *
 * @param kind the kind of need
 * @param sql gives its parameters places, not names
 * @param rowType of what the statement finds
 * @param answers the answers by need; without those of which nothing is found
 * @param missing the answer where nothing is found
 * @param <N> the need
 * @param <R> a row
 * @param <A> the answer
 */
public record NeedReader<N extends Need<A>, R, A>(
        Class<N> kind,
        String sql,
        Parameters.Binder<N> binder,
        Class<R> rowType,
        Function<Stream<R>, Map<N, A>> answers,
        Function<N, A> missing) {

    /** The reading of some needs, all of them of this kind. */
    Reading reading(Collection<? extends Need<?>> needs) {
        return new Reading(needs.stream().map(kind::cast).toList());
    }

    /** A reading of needs. */
    final class Reading implements Pipeline.Statement {

        private final Collection<N> needs;
        private final Map<N, A> found = new HashMap<>();

        private Reading(Collection<N> needs) {
            this.needs = needs;
        }

        @Override
        public String sql() {
            return sql;
        }

        @Override
        public void bind(Parameters parameters) throws SQLException {
            binder.bind(parameters, needs);
        }

        @Override
        public void read(PreparedStatement statement, JdbcOperations jdbc) throws SQLException {
            try (ResultSet rows = statement.getResultSet();
                    Stream<R> read = jdbc.entityStream(rows, rowType)) {
                found.putAll(answers.apply(read));
            }
        }

        /** Puts the answer to one of the needs into a file. */
        void answer(Need<?> need, CaseFile.Builder file) {
            N ours = kind.cast(need);
            A answer = found.get(ours);
            file.put(ours, answer == null ? missing.apply(ours) : answer);
        }
    }
}
