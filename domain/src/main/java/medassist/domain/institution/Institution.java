package medassist.domain.institution;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.validity.Validity;

/**
 * A medical institution 医疗机构.
 *
 * @param admdvs the division it lies in
 * @param designated when it has been designated 定点; the periods do not overlap
 */
public record Institution(InstitutionId id, String name, DivisionCode admdvs, Level level, List<Validity> designated) {

    /** The level of a hospital 医院等级. */
    public enum Level {
        PRIMARY,
        SECONDARY,
        TERTIARY
    }

    public Institution {
        designated = List.copyOf(designated);
    }

    /** The same, designated until a day at the longest. */
    public Institution designatedUntil(LocalDate last) {
        return new Institution(
                id,
                name,
                admdvs,
                level,
                designated.stream()
                        .filter(period -> !period.from().isAfter(last))
                        .map(period -> period.to().isAfter(last) ? new Validity(period.from(), last) : period)
                        .toList());
    }

    public boolean isDesignatedOn(LocalDate day) {
        return designated.stream().anyMatch(period -> period.includes(day));
    }
}
