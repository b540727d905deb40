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
import org.junit.jupiter.params.provider.CsvSource;
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
        List<String> indices = query("""
                SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'person_id'
                WHERE i.indisunique AND i.indrelid IN (
                    SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')
                """);

        assertThat(keys)
                .hasSizeGreaterThan(10)
                .allMatch(key -> key.matches(".*: (PRIMARY KEY|UNIQUE|FOREIGN KEY) \\(person_id[,)].*"));
        // A unique key of what is distributed by person must have the person.
        assertThat(indices)
                .hasSizeGreaterThan(9)
                .allMatch(index -> index.matches(".* USING btree \\((.*, )?person_id[,)].*"));
    }

    @Test
    void takesOnlyTheOrderOfWhatIsRecordedFromASequence() {
        assertThat(query("SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace"))
                .containsExactly("place_in_log");
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
    @CsvSource({
        "settlement, person_id",
        "journal_entry, person_id",
        "other_event, person_id",
        "audit_entry, person_id",
        "day_root, day"
    })
    void refusesToChangeOrRemoveHistory(String table, String column) {
        for (String change : List.of("UPDATE %1$s SET %2$s = %2$s", "DELETE FROM %1$s", "TRUNCATE %1$s CASCADE")) {
            assertThatThrownBy(() -> execute(change.formatted(table, column)))
                    .hasStackTraceContaining("are only ever added");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"certification", "adjustment", "pending_act", "parameter_value"})
    void refusesToForget(String table) {
        for (String change : List.of("DELETE FROM %s", "TRUNCATE %s CASCADE")) {
            assertThatThrownBy(() -> execute(change.formatted(table))).hasStackTraceContaining("are only ever added");
        }
    }

    @Test
    void onlyEverEndsWhatWasOnRecordOfACertification() {
        execute("INSERT INTO person VALUES ('SCHEMA', '李', '', '1961-04-02', 'F', '371500', '', 'RESIDENT')");
        execute("""
                INSERT INTO certification (person_id, certification_id, version, category, valid_from, issuer,
                    because_of_illness, recorded_from)
                VALUES ('SCHEMA', 'C1', 1, 'ORPHAN', '2020-01-01', 'OTHER', false, '2020-01-01T00:00:00Z')
                """);

        assertThatThrownBy(() -> execute("UPDATE certification SET category = 'DISABLED' WHERE person_id = 'SCHEMA'"))
                .hasStackTraceContaining("is only ever ended");
        execute("UPDATE certification SET recorded_to = recorded_from WHERE person_id = 'SCHEMA'");
        assertThatThrownBy(() -> execute("UPDATE certification SET recorded_to = NULL WHERE person_id = 'SCHEMA'"))
                .hasStackTraceContaining("is only ever ended");
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
