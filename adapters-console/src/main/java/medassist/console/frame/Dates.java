package medassist.console.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days as forms and addresses have them. */
public final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Dates() {}

    /** The day; empty where the text is none, or one that no bill can have. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The month; empty where the text is none, or one that no list can have. */
    public static Optional<YearMonth> month(String text) {
        return read(text + "-01").map(YearMonth::from);
    }
}
