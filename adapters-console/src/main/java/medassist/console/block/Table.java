package medassist.console.block;

import java.util.List;

/**
 * Things of one kind, one a row 列表.
 *
 * @param title what they are, which is read aloud before them
 * @param columns their headings
 * @param empty what is said in their place where there are none: why, and what next
 * @param next where the next page is; empty where this is the last
 */
public record Table(String title, List<Column> columns, List<Row> rows, String empty, String next) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table that has no other page. */
    public Table(String title, List<Column> columns, List<Row> rows, String empty) {
        this(title, columns, rows, empty, "");
    }

    /**
     * A column.
     *
     * @param isNumber whether it stands on the right
     */
    public record Column(String title, boolean isNumber) {

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    /** A row, whose first cell says what it is about. */
    public record Row(List<Link> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Link... cells) {
            return new Row(List.of(cells));
        }
    }
}
