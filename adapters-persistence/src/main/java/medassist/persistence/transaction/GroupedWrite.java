package medassist.persistence.transaction;

import java.util.List;
import java.util.function.Consumer;

/**
 * A statement that writes many rows at once. Work that shares its transaction with other work has its rows written together with
 * theirs; any other work has each written by itself.
 *
 * @param <R> a row
 */
public final class GroupedWrite<R> {

    private final Consumer<List<R>> statement;

    /** A statement over all the rows. */
    public GroupedWrite(Consumer<List<R>> statement) {
        this.statement = statement;
    }

    /** Writes the row. */
    public void write(R row) {
        TransactionGroup.current()
                .ifPresentOrElse(
                        part -> {
                            part.write(this, row);
                            part.await();
                        },
                        () -> all(List.of(row)));
    }

    /**
     * Writes the row, in a group not at once: before what the work writes later, before the next {@link GroupedQuery}, or at the
     * end. For rows that no other statement of the work reads.
     */
    public void writeLater(R row) {
        TransactionGroup.current().ifPresentOrElse(part -> part.write(this, row), () -> all(List.of(row)));
    }

    void all(List<R> rows) {
        statement.accept(rows);
    }
}
