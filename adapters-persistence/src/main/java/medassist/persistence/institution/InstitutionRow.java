package medassist.persistence.institution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;

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

    Institution toDomain(List<DesignationRow> designated) {
        return new Institution(
                new InstitutionId(institutionId),
                name,
                new DivisionCode(admdvs),
                level,
                designated.stream().map(DesignationRow::toDomain).toList());
    }
}
