package medassist.persistence.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A statement that writes many rows at once. Work that shares its transaction with other work has its rows written together with
 * theirs: before what the work writes or asks later, or at its end. Any other work has each written by itself.
 *
 * @param <R> a row
 */
public final class GroupedWrite<R> {

    private final Pipeline pipeline;
    private final String sql;
    private final Parameters.Giver<R> given;
    private final Supplier<? extends RuntimeException> otherwise;

    GroupedWrite(
            Pipeline pipeline, String sql, Parameters.Giver<R> given, Supplier<? extends RuntimeException> otherwise) {
        this.pipeline = pipeline;
        this.sql = sql;
        this.given = given;
        this.otherwise = otherwise;
    }

    /** Writes the row. */
    public void write(R row) {
        TransactionGroup.current()
                .ifPresentOrElse(part -> part.write(this, row), () -> pipeline.send(List.of(new Written<>(this, row))));
    }

    /** Rows that are written together. */
    static final class Written<R> implements Pipeline.Sent {

        private final GroupedWrite<R> statement;
        private final List<R> rows = new ArrayList<>();

        Written(GroupedWrite<R> statement, R row) {
            this.statement = statement;
            rows.add(row);
        }

        /** Whether the row is one of these, and with them now. */
        @SuppressWarnings("unchecked") // A statement's rows are of its type.
        boolean take(GroupedWrite<?> other, Object row) {
            return statement.equals(other) && rows.add((R) row);
        }

        @Override
        public String sql() {
            return statement.sql;
        }

        @Override
        public void give(Parameters parameters) throws SQLException {
            statement.given.give(parameters, rows);
        }

        @Override
        public void read(PreparedStatement prepared) throws SQLException {
            if (prepared.getUpdateCount() != rows.size()) {
                throw statement.otherwise.get();
            }
        }
    }
}
