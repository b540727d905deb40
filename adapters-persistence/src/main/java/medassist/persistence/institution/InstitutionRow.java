package medassist.persistence.institution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.institution.Institution;

/** A row of {@code institution}. */
@MappedEntity("institution")
record InstitutionRow(@Id String institutionId, String name, String admdvs, Institution.Level level) {

    static InstitutionRow from(Institution institution) {
        return new InstitutionRow(
                institution.id().value(),
                institution.name(),
                institution.admdvs().value(),
                institution.level());
    }
}
