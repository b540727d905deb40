package medassist.domain.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a sheet each column of a roster stands 表头. */
record RosterHeader(Map<RosterColumn, Integer> places, int width) {

    /** The header in a row; empty where the row is none, such as a title above it. */
    static Optional<RosterHeader> in(List<String> cells) {
        var places = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            // Of two columns with one header the first is the person's own, as forms have it.
            RosterColumn.of(cells.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        boolean identifies =
                places.containsKey(RosterColumn.ID_NUMBER) || places.containsKey(RosterColumn.CERTIFICATE_NUMBER);
        return identifies && places.containsKey(RosterColumn.NAME)
                ? Optional.of(new RosterHeader(Map.copyOf(places), cells.size()))
                : Optional.empty();
    }

    /** This with the columns that a second row of titles names; empty where it names none. */
    Optional<RosterHeader> completedBy(List<String> cells) {
        var more = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        more.putAll(places);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            RosterColumn.of(cells.get(i)).ifPresent(column -> more.putIfAbsent(column, place));
        }
        return more.size() == places.size()
                ? Optional.empty()
                : Optional.of(new RosterHeader(Map.copyOf(more), Math.max(width, cells.size())));
    }

    /** What stands in a column of a row; empty where the row ends before it, or there is no such column. */
    String text(List<String> cells, RosterColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
