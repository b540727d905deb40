package medassist.persistence.work;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import medassist.domain.ledger.LedgerKey;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement over many rows: an array of each column, bound in the order in which the statement names them. */
public final class Parameters {

    private final PreparedStatement statement;
    private int bound;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /**
     * Binds the columns of rows.
     *
     * @param <R> a row
     */
    @FunctionalInterface
    public interface Binder<R> {

        void bind(Parameters parameters, Collection<R> rows) throws SQLException;
    }

    /** An array of texts, one of each row; null where the row has none. */
    public <R> Parameters texts(Collection<R> rows, Function<R, @Nullable String> text) throws SQLException {
        return array("text", rows.stream().map(text).toArray(String[]::new));
    }

    /** The three arrays that name ledgers: person, jurisdiction and year. */
    public <R> Parameters ledgers(Collection<R> rows, Function<R, LedgerKey> key) throws SQLException {
        return texts(rows, row -> key.apply(row).personId().value())
                .texts(rows, row -> key.apply(row).jurisdiction().value())
                .numbers(rows, row -> key.apply(row).year());
    }

    /** An array of whole numbers, one of each row. */
    public <R> Parameters numbers(Collection<R> rows, ToLongFunction<R> number) throws SQLException {
        return array("bigint", rows.stream().mapToLong(number).boxed().toArray(Long[]::new));
    }

    /** The text of a value as PostgreSQL reads it; null where there is none. */
    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** An array of truth values, one of each row. */
    public <R> Parameters flags(Collection<R> rows, Predicate<R> flag) throws SQLException {
        return array("boolean", rows.stream().map(flag::test).toArray(Boolean[]::new));
    }

    // An array of texts, say, and not of objects, is sent as it is: nothing is quoted here and unquoted there.
    private Parameters array(String type, Object[] elements) throws SQLException {
        statement.setArray(++bound, statement.getConnection().createArrayOf(type, elements));
        return this;
    }
}
