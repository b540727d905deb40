package medassist.persistence.key;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where an encrypted value stands: its table and column, and the primary key of its row. A value opens nowhere else.
 *
 * @param column such as {@code person.id_number}
 */
public record Cell(String column, List<String> row) {

    public Cell(String column, String... row) {
        this(column, List.of(row));
    }

    /** So written that no two are alike. */
    byte[] bytes() {
        var text = new StringBuilder();
        append(text, column);
        row.forEach(part -> append(text, part));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append(',');
    }

    @Override
    public String toString() {
        return column + " of " + String.join(" ", row);
    }
}
