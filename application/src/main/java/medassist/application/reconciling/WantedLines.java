package medassist.application.reconciling;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import medassist.domain.clearing.StatementLine;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;

/**
 * Says which lines of an institution's statements are looked for.
 *
 * @param days from a first to a last day
 * @param filter what must be true of a line
 */
public record WantedLines(InstitutionId institutionId, Validity days, Predicate<StatementLine> filter) {

    /** The days from one on. */
    Stream<LocalDate> daysFrom(LocalDate day) {
        LocalDate first = day.isAfter(days.from()) ? day : days.from();
        return first.isAfter(days.to())
                ? Stream.of()
                : first.datesUntil(days.to().plusDays(1));
    }
}
