package medassist.persistence.transaction;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends statements to the database all at once and reads their results in their order 流水线: one way there and back, however many
 * they are.
 */
@Singleton
public class Pipeline {

    private final ConnectionOperations<Connection> connections;
    private final JdbcOperations jdbc;

    Pipeline(ConnectionOperations<Connection> connections, JdbcOperations jdbc) {
        this.connections = connections;
        this.jdbc = jdbc;
    }

    /** A statement with what it is given and what becomes of its result. */
    interface Sent {

        String sql();

        void give(Parameters parameters) throws SQLException;

        /** Reads the result at which the statement stands. */
        void read(PreparedStatement statement) throws SQLException;
    }

    /**
     * A query over many keys at once.
     *
     * @param sql gives its parameters places, not names
     * @param row the type of its rows
     * @param values gives the values by key; without those of which there is nothing
     */
    public <K, R, V> GroupedQuery<K, V> query(
            String sql, Parameters.Giver<K> given, Class<R> row, Function<Stream<R>, Map<K, V>> values) {
        return new GroupedQuery<>(this, sql, given, rows -> {
            try (Stream<R> read = jdbc.entityStream(rows, row)) {
                return values.apply(read);
            }
        });
    }

    /**
     * A statement that writes many rows at once.
     *
     * @param sql gives its parameters places, not names
     * @param otherwise what is thrown where it has not written as many rows as it was given
     */
    public <R> GroupedWrite<R> write(
            String sql, Parameters.Giver<R> given, Supplier<? extends RuntimeException> otherwise) {
        return new GroupedWrite<>(this, sql, given, otherwise);
    }

    void send(List<? extends Sent> statements) {
        if (statements.isEmpty()) {
            return;
        }
        // The driver takes them apart again, and sends what comes of them without waiting in between.
        String sql = statements.stream().map(Sent::sql).collect(Collectors.joining(";\n"));
        connections.execute(
                ConnectionDefinition.DEFAULT,
                _ -> jdbc.prepareStatement(sql, prepared -> {
                    var parameters = new Parameters(prepared);
                    for (Sent statement : statements) {
                        statement.give(parameters);
                    }
                    prepared.execute();
                    for (Sent statement : statements) {
                        statement.read(prepared);
                        prepared.getMoreResults();
                    }
                    return statements;
                }));
    }
}
