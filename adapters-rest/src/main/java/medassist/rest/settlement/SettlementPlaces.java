package medassist.rest.settlement;

import java.time.DateTimeException;
import java.time.LocalDate;
import medassist.application.port.SettlementFilter.Place;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;

/** Places in the list of settlements, on the wire: settlement date and number. */
public final class SettlementPlaces {

    private static final String SEPARATOR = "~";

    private SettlementPlaces() {}

    /** The place as {@code after} takes it. */
    public static String write(Place place) {
        return place.settledOn() + SEPARATOR + place.number();
    }

    /**
     * The place, or the start of the list where the text is empty.
     *
     * @throws InvalidRequestException if it is no place
     */
    public static Place read(String text) {
        if (text.isEmpty()) {
            return Place.START;
        }
        try {
            int separator = Math.max(0, text.indexOf(SEPARATOR));
            return new Place(
                    LocalDate.parse(text.substring(0, separator)), text.substring(separator + SEPARATOR.length()));
        } catch (DateTimeException noPlace) {
            throw new InvalidRequestException(FieldFault.of("/after", FieldFault.Code.INVALID_VALUE));
        }
    }
}
