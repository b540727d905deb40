package medassist.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the schema fit to be distributed by person, and its history from being changed. */
class SchemaIT {

    private final JdbcOperations jdbc = TestDatabase.started().bean(JdbcOperations.class);

    @Test
    void leadsEveryKeyOfAPersonsDataByThePerson() {
        List<String> keys = query("""
                SELECT c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid)
                FROM pg_constraint c
                WHERE c.contype IN ('p', 'u', 'f') AND c.connamespace = 'public'::regnamespace
                    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'person_id')
                """);

        assertThat(keys)
                .hasSizeGreaterThan(15)
                .allMatch(key -> key.matches(".*: (PRIMARY KEY|UNIQUE|FOREIGN KEY) \\(person_id[,)].*"));
    }

    @Test
    void takesNoKeyFromASequence() {
        assertThat(query("SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    @Test
    void keepsMoneyAsWholeFen() {
        List<String> types = query("""
                SELECT DISTINCT data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name LIKE '%\\_fen'
                """);
        List<String> inexact = query("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'money')
                """);

        assertThat(types).containsExactly("bigint");
        assertThat(inexact).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settlement", "journal_entry", "journal_posting"})
    void refusesToChangeOrRemoveHistory(String table) {
        for (String change : List.of("UPDATE %s SET person_id = person_id", "DELETE FROM %s", "TRUNCATE %s CASCADE")) {
            assertThatThrownBy(() -> execute(change.formatted(table))).hasStackTraceContaining("are only ever added");
        }
    }

    private void execute(String sql) {
        TestDatabase.started().unitOfWork().within(() -> jdbc.prepareStatement(sql, statement -> statement.execute()));
    }

    private List<String> query(String sql) {
        return TestDatabase.started()
                .unitOfWork()
                .within(() -> jdbc.prepareStatement(sql, statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        return firstColumn(rows);
                    }
                }));
    }

    private static List<String> firstColumn(ResultSet rows) throws SQLException {
        var values = new ArrayList<String>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return values;
    }
}
