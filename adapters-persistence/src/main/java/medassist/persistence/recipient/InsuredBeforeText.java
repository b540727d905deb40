package medassist.persistence.recipient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.InsuredBefore;

/** Earlier places of insurance as text, such as {@code 371500 2024-03-31}, with a comma between; empty where there are none. */
final class InsuredBeforeText {

    private static final String BETWEEN = ", ";

    private InsuredBeforeText() {}

    static String text(List<InsuredBefore> places) {
        return places.stream()
                .map(place -> place.jurisdiction() + " " + place.until())
                .collect(Collectors.joining(BETWEEN));
    }

    static List<InsuredBefore> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(BETWEEN))
                        .map(place -> place.split(" "))
                        .map(place -> new InsuredBefore(new DivisionCode(place[0]), LocalDate.parse(place[1])))
                        .toList();
    }
}
