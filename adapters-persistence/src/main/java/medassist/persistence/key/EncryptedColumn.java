package medassist.persistence.key;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column whose values are encrypted 加密字段.
 *
 * @param key the primary key of its table
 * @param first less than any primary key
 * @param cell what a value's place is told by, in SQL
 * @param atATime how many of its values are read at once
 */
record EncryptedColumn(
        String table, String column, List<String> key, List<Object> first, List<String> cell, int atATime) {

    static final EncryptedColumn ID_NUMBER = of("person", "id_number", 500, "person_id");

    /** All there are. */
    static final List<EncryptedColumn> ALL = List.of(
            ID_NUMBER,
            of("person", "particulars", 500, "person_id"),
            ofVersions("certification", "papers"),
            ofVersions("filing", "document"),
            of("kept_answer", "answer", 500, "party", "answer_id"),
            of("kept_file", "name", 500, "institution_id", "number"),
            of("kept_file", "content", 5, "institution_id", "number"),
            of("pending_act", "document", 50, "act_id"),
            of("pending_act", "refused", 50, "act_id"));

    private static EncryptedColumn of(String table, String column, int atATime, String... key) {
        List<String> columns = List.of(key);
        return new EncryptedColumn(table, column, columns, Collections.nCopies(key.length, ""), columns, atATime);
    }

    /** Of something of a person of which there are versions, told apart by the moment from which each is on record. */
    private static EncryptedColumn ofVersions(String table, String column) {
        return new EncryptedColumn(
                table,
                column,
                List.of("person_id", table + "_id", "version"),
                List.of("", "", 0),
                List.of("person_id", table + "_id", "(extract(epoch FROM recorded_from) * 1000000)::bigint::text"),
                500);
    }

    String name() {
        return table + "." + column;
    }

    /** All values, each with the parts of its cell. */
    String values() {
        return "SELECT %s AS value, %s FROM public.%s WHERE %1$s <> ''".formatted(column, cells(), table);
    }

    /**
     * The next values behind a primary key that do not begin with a mark: the key, the value, and the parts of its
     * cell.
     */
    String nextOthers() {
        return """
                SELECT %1$s, %2$s AS value, %3$s FROM %4$s
                WHERE (%1$s) > (%5$s) AND %2$s <> '' AND NOT starts_with(%2$s, ?) ORDER BY %1$s LIMIT ?
                """.formatted(
                        String.join(", ", key),
                        column,
                        cells(),
                        table,
                        key.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    }

    private String cells() {
        return IntStream.range(0, cell.size())
                .mapToObj(part -> cell.get(part) + " AS cell_" + part)
                .collect(Collectors.joining(", "));
    }

    /** Changes a value that is still the one that was read. */
    String replace() {
        return "UPDATE %s SET %2$s = ? WHERE %3$s AND %2$s = ?".formatted(table, column, whereKey());
    }

    private String whereKey() {
        return key.stream().map(part -> part + " = ?").collect(Collectors.joining(" AND "));
    }
}
