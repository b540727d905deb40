package medassist.console.settlement;

import medassist.application.port.SettlementFilter.Place;
import medassist.console.frame.Dates;

/** Places in lists of settlements as addresses have them. */
final class Places {

    private static final String SEPARATOR = "_";

    private Places() {}

    static String write(Place place) {
        return place.settledOn() + SEPARATOR + place.number();
    }

    /** The place; the first where it is none. */
    static Place read(String text) {
        int end = text.indexOf(SEPARATOR);
        return end < 0
                ? Place.START
                : Dates.read(text.substring(0, end))
                        .map(day -> new Place(day, text.substring(end + 1)))
                        .orElse(Place.START);
    }
}
