package medassist.hisfeed.profile;

import java.time.LocalDate;
import medassist.domain.recipient.Category;
import org.jspecify.annotations.Nullable;

/**
 * A code of who a person is certified to be 人员身份类别.
 *
 * @param from the first day on which the province uses the code so
 * @param to the last; null where it still does
 */
public record IdentityType(
        String code,
        Category category,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
