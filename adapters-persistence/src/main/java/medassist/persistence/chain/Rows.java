package medassist.persistence.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import medassist.application.port.StoreUnavailableException;

/** Reads rows of any number within one transaction, a few at a time. */
record Rows(Connection connection) {

    private static final int AT_A_TIME = 500;

    /** What is done with a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with a row for its own sake. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        var list = new ArrayList<T>();
        forEach(sql, row -> list.add(reader.read(row)), parameters);
        return list;
    }

    void forEach(String sql, Taker taker, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_A_TIME);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }
}
