package medassist.persistence.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The parameters of a statement over many rows, which are given in the order in which the statement names them. */
public final class Parameters {

    private final PreparedStatement statement;
    private int given;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Gives parameters out of rows. */
    @FunctionalInterface
    public interface Giver<R> {

        void give(Parameters parameters, Collection<R> rows) throws SQLException;
    }

    /** An array of texts, one of each row. */
    public <R> Parameters texts(Collection<R> rows, Function<R, String> text) throws SQLException {
        return array("text", rows.stream().map(text).toArray(String[]::new));
    }

    /** An array of whole numbers, one of each row. */
    public <R> Parameters numbers(Collection<R> rows, ToLongFunction<R> number) throws SQLException {
        return array("bigint", rows.stream().mapToLong(number).boxed().toArray(Long[]::new));
    }

    /** An array of truth values, one of each row. */
    public <R> Parameters flags(Collection<R> rows, Predicate<R> flag) throws SQLException {
        return array("boolean", rows.stream().map(flag::test).toArray(Boolean[]::new));
    }

    // An array of texts, say, and not of objects, is sent as it is: nothing is quoted here and unquoted there.
    private Parameters array(String type, Object[] elements) throws SQLException {
        statement.setArray(++given, statement.getConnection().createArrayOf(type, elements));
        return this;
    }
}
