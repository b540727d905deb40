package medassist.persistence.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** The parameters of a statement over many rows, which are given in the order in which the statement names them. */
public final class Parameters {

    private final PreparedStatement statement;
    private final JsonTexts json;
    private int given;

    Parameters(PreparedStatement statement, JsonTexts json) {
        this.statement = statement;
        this.json = json;
    }

    /** Gives parameters out of rows. */
    @FunctionalInterface
    public interface Giver<R> {

        void give(Parameters parameters, Collection<R> rows) throws SQLException;
    }

    /** An array of texts, one of each row. */
    public <R> Parameters texts(Collection<R> rows, Function<R, String> text) throws SQLException {
        Object[] texts = rows.stream().map(text).toArray();
        statement.setArray(++given, statement.getConnection().createArrayOf("text", texts));
        return this;
    }

    /** A document in JSON. */
    public Parameters json(Object document) throws SQLException {
        statement.setString(++given, json.of(document));
        return this;
    }
}
