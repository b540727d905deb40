package medassist.domain.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some rows of a roster that came to one outcome 名单分页; it is kept, applied and undone as a whole.
 *
 * @param number from 0, in the order of the file
 */
public record RosterPage(String roster, RosterOutcome outcome, int number, List<RosterRow> rows) {

    /** How many rows a page has at most. */
    public static final int ROWS = 500;

    public RosterPage {
        rows = List.copyOf(rows);
    }

    /** All that is to be decided about, in one text. */
    public String text() {
        return rows.stream()
                .map(RosterRow::text)
                .collect(Collectors.joining("\n", outcome + " " + number + "\n", "\n"));
    }

    /** This page with one of its rows as it has become. */
    public RosterPage with(int place, RosterRow become) {
        var all = new ArrayList<>(rows);
        all.set(place, become);
        return with(all);
    }

    /** This page with its rows as they have become. */
    public RosterPage with(List<RosterRow> become) {
        return new RosterPage(roster, outcome, number, become);
    }
}
