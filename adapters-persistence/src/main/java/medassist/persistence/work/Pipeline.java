package medassist.persistence.work;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Sends statements to the database all at once and reads their results in order 流水线: one round trip, however many they are. */
@Singleton
public class Pipeline {

    private final ConnectionOperations<Connection> connections;
    private final JdbcOperations jdbc;

    Pipeline(ConnectionOperations<Connection> connections, JdbcOperations jdbc) {
        this.connections = connections;
        this.jdbc = jdbc;
    }

    /** A statement with its parameters and what becomes of its result. */
    interface Statement {

        /** With places for its parameters, not names. */
        String sql();

        void bind(Parameters parameters) throws SQLException;

        /** Reads the result at which the statement stands. */
        void read(PreparedStatement statement, JdbcOperations jdbc) throws SQLException;
    }

    void send(List<? extends Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        // The driver takes them apart again, and sends what comes of them without waiting in between.
        String sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        connections.execute(
                ConnectionDefinition.DEFAULT,
                _ -> jdbc.prepareStatement(sql, prepared -> {
                    var parameters = new Parameters(prepared);
                    for (Statement statement : statements) {
                        statement.bind(parameters);
                    }
                    prepared.execute();
                    for (Statement statement : statements) {
                        statement.read(prepared, jdbc);
                        prepared.getMoreResults();
                    }
                    return statements;
                }));
    }
}
