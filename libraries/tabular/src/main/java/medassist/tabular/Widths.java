package medassist.tabular;

import java.util.HashMap;
import java.util.Map;

/** How many values the rows of a text have. */
final class Widths {

    private final Map<Integer, Integer> rows = new HashMap<>();
    private int usual;

    void add(int width) {
        int count = rows.merge(width, 1, Integer::sum);
        int best = rowsOfUsual();
        if (count > best || (count == best && width > usual)) {
            usual = width;
        }
    }

    /** The number of values that most rows have, or the larger of two; none if there is no row. */
    int usual() {
        return usual;
    }

    /** How many rows have the usual number of values. */
    int rowsOfUsual() {
        return rows.getOrDefault(usual, 0);
    }
}
