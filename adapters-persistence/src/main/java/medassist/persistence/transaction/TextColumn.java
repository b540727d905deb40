package medassist.persistence.transaction;

import java.util.Collection;
import java.util.function.Function;

/** What a statement over many rows is handed as an array of texts: one of each row, in their order. */
public final class TextColumn {

    private TextColumn() {}

    /** The texts of the rows. */
    public static <R> String[] of(Collection<R> rows, Function<R, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
