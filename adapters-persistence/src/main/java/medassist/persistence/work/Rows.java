package medassist.persistence.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import medassist.application.port.StoreUnavailableException;

/** Reads rows of any number within one transaction, a few at a time. */
public record Rows(Connection connection) {

    private static final int AT_A_TIME = 500;

    /** What is made of a row, or of all of them. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with a row for its own sake. */
    public interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        var list = new ArrayList<T>();
        forEach(sql, row -> list.add(reader.read(row)), parameters);
        return list;
    }

    /** The first row that is read as the test wants it; rows behind it are not looked at. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Predicate<T> wanted, Object... parameters) {
        return read(sql, parameters, rows -> {
            while (rows.next()) {
                T read = reader.read(rows);
                if (wanted.test(read)) {
                    return Optional.of(read);
                }
            }
            return Optional.empty();
        });
    }

    public void forEach(String sql, Taker taker, Object... parameters) {
        read(sql, parameters, rows -> {
            while (rows.next()) {
                taker.take(rows);
            }
            return rows;
        });
    }

    /** Executes a statement that changes rows; how many those are. */
    public int change(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }

    private <T> T read(String sql, Object[] parameters, Reader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_A_TIME);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }
}
