package medassist.rest.institution;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.PeriodBody;

/** An institution on the wire; its id stands in the path. */
@Serdeable
record InstitutionBody(
        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String name,

        @NotNull @Pattern(regexp = Patterns.DIVISION) String admdvs,
        @NotNull Institution.Level level,
        @NotNull List<@NotNull @Valid PeriodBody> designated) {

    static InstitutionBody of(Institution institution) {
        return new InstitutionBody(
                institution.name(),
                institution.admdvs().value(),
                institution.level(),
                institution.designated().stream().map(PeriodBody::of).toList());
    }

    Institution toDomain(String id) {
        return new Institution(new InstitutionId(id), name, new DivisionCode(admdvs), level, periods());
    }

    private List<Validity> periods() {
        var periods = new ArrayList<Validity>();
        for (int i = 0; i < designated.size(); i++) {
            String pointer = "/designated/" + i;
            Validity period = designated.get(i).toDomain(pointer);
            if (periods.stream().anyMatch(period::overlaps)) {
                throw new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.PERIODS_OVERLAP));
            }
            periods.add(period);
        }
        return periods;
    }
}
