package medassist.persistence.key;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Those by whose digests rows are looked up, which stand beside them. */
    static final List<EncryptedColumn> LOOKED_UP = List.of(
            of("person", "id_number", 500, "person_id"),
            numbered("roster_awaited", "id_number", 500, List.of("roster_id"), "page", "place"));

    /** All there are. */
    static final List<EncryptedColumn> ALL = List.of(
            LOOKED_UP.getFirst(),
            LOOKED_UP.getLast(),
            of("person", "particulars", 500, "person_id"),
            ofVersions("certification", "papers"),
            ofVersions("filing", "document"),
            of("kept_answer", "answer", 500, "party", "answer_id"),
            of("kept_file", "name", 500, "institution_id", "number"),
            of("kept_file", "content", 5, "institution_id", "number"),
            of("roster", "file_name", 500, "roster_id"),
            numbered("roster_file", "content", 5, List.of("roster_id"), "part"),
            numbered("roster_page", "document", 20, List.of("roster_id", "outcome"), "page"),
            of("application_paper", "content", 5, "jurisdiction", "application_id", "file_id"),
            of("login", "second_factor", 500, "account"),
            of("payment", "payee", 500, "batch_id", "payable_id"),
            of("recovery", "document", 50, "recovery_id"),
            of("pending_act", "document", 50, "act_id"),
            of("pending_act", "refused", 50, "act_id"));

    private static EncryptedColumn of(String table, String column, int atATime, String... key) {
        List<String> columns = List.of(key);
        return new EncryptedColumn(table, column, columns, Collections.nCopies(key.length, ""), columns, atATime);
    }

    /** Of a key of texts with whole numbers behind them, which are told as text. */
    private static EncryptedColumn numbered(
            String table, String column, int atATime, List<String> texts, String... numbers) {
        return new EncryptedColumn(
                table,
                column,
                Stream.concat(texts.stream(), Stream.of(numbers)).toList(),
                Stream.concat(
                                texts.stream().<Object>map(_ -> ""),
                                Stream.of(numbers).map(_ -> -1))
                        .toList(),
                Stream.concat(texts.stream(), Stream.of(numbers).map(number -> number + "::text"))
                        .toList(),
                atATime);
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

    boolean isLookedUp() {
        return LOOKED_UP.contains(this);
    }

    /** Changes a value that is still the one that was read; with its digests where it is looked up. */
    String replace() {
        String digests = isLookedUp() ? ", %s_digests = string_to_array(?, ' ')".formatted(column) : "";
        return "UPDATE %s SET %2$s = ?%4$s WHERE %3$s AND %2$s = ?".formatted(table, column, whereKey(), digests);
    }

    /** The keys of rows behind one, which have a digest that does not begin with a mark. */
    String nextWithOtherDigests() {
        return """
                SELECT %1$s FROM %2$s
                WHERE (%1$s) > (%3$s) AND EXISTS (SELECT FROM unnest(%4$s_digests) d WHERE NOT starts_with(d, ?))
                ORDER BY %1$s LIMIT ?
                """.formatted(
                String.join(", ", key), table, key.stream().map(_ -> "?").collect(Collectors.joining(", ")), column);
    }

    /** Leaves a row those of its digests that begin with a mark. */
    String withoutOtherDigests() {
        return "UPDATE %s SET %2$s_digests = ARRAY(SELECT d FROM unnest(%2$s_digests) d WHERE starts_with(d, ?)) WHERE %3$s"
                .formatted(table, column, whereKey());
    }

    private String whereKey() {
        return key.stream().map(part -> part + " = ?").collect(Collectors.joining(" AND "));
    }
}
