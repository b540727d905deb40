package medassist.domain.roster;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.RosterReading.Row;

/** Rows of invented people's lists as they are read; a row is written with a bar between its cells. */
final class RowsRead {

    /** Identity numbers of people who do not exist. */
    static final String ZHANG = "371502196002031129";

    static final String LI = "371502195506172043";
    static final String WITH_X = "37150219520914103X";

    private static final Pattern BAR = Pattern.compile("\\|");

    private RowsRead() {}

    static RosterHead head(Optional<Category> category) {
        return new RosterHead(
                new DivisionCode("371500"),
                Issuer.CIVIL_AFFAIRS,
                category,
                YearMonth.of(2026, 3),
                RosterHead.Kind.FULL);
    }

    /** The rows of one sheet of a list of 低保. */
    static List<Row> rows(String... rows) {
        return rows(Category.SUBSISTENCE_ALLOWANCE, rows);
    }

    static List<Row> rows(Category category, String... rows) {
        var reading = new RosterReading(head(Optional.of(category)));
        return Stream.of(rows).map(row -> reading.next("名单", cells(row))).toList();
    }

    static List<String> cells(String row) {
        return Arrays.asList(BAR.split(row, -1));
    }

    /** The only person of a list of 低保 with these columns beside name and identity number. */
    static RosterEntry person(String columns, String cells) {
        return person(Category.SUBSISTENCE_ALLOWANCE, columns, cells);
    }

    static RosterEntry person(Category category, String columns, String cells) {
        return entry(rows(category, "姓名|身份证号|" + columns, "张三|" + ZHANG + "|" + cells)
                .getLast());
    }

    /** Why the only person of a list is not taken. */
    static Rejection rejection(Category category, String columns, String cells) {
        return rejection(rows(category, "姓名|身份证号|" + columns, "张三|" + ZHANG + "|" + cells)
                .getLast());
    }

    static RosterEntry entry(Row row) {
        if (row instanceof Row.Entry(RosterEntry entry)) {
            return entry;
        }
        throw new AssertionError("not taken: " + row);
    }

    static Rejection rejection(Row row) {
        if (row instanceof Row.Rejected(RosterReading.Said _, Rejection rejection)) {
            return rejection;
        }
        throw new AssertionError("not refused: " + row);
    }

    /** The names of the people in these rows, as they were taken. */
    static List<String> names(List<Row> rows) {
        return rows.stream()
                .filter(Row.Entry.class::isInstance)
                .map(row -> entry(row).name())
                .toList();
    }
}
