package medassist.persistence.institution;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A row of {@code institution} with one of its designations, or with none where it has none. */
@MappedEntity("institution")
record InstitutionView(
        String institutionId,
        String name,
        String admdvs,
        Institution.Level level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The institution that the rows describe together. */
    static Institution institution(List<InstitutionView> rows) {
        InstitutionView first = rows.getFirst();
        return new Institution(
                new InstitutionId(first.institutionId),
                first.name,
                new DivisionCode(first.admdvs),
                first.level,
                rows.stream().flatMap(InstitutionView::designated).toList());
    }

    private Stream<Validity> designated() {
        if (validFrom == null) {
            return Stream.of();
        }
        return Stream.of(validTo == null ? Validity.since(validFrom) : new Validity(validFrom, validTo));
    }
}
