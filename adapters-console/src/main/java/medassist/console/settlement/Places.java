package medassist.console.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import medassist.application.port.SettlementFilter.Place;

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
        try {
            return end < 0 ? Place.START : new Place(LocalDate.parse(text.substring(0, end)), text.substring(end + 1));
        } catch (DateTimeException noDate) {
            return Place.START;
        }
    }
}
