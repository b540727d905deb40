package medassist.persistence.institution;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A row of {@code institution_designation}. */
@MappedEntity("institution_designation")
record DesignationRow(
        String institutionId, LocalDate validFrom, @Nullable LocalDate validTo) {

    static DesignationRow from(InstitutionId id, Validity period) {
        return new DesignationRow(id.value(), period.from(), period.isOpen() ? null : period.to());
    }
}
