package medassist.rest.institution;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.rest.wire.PeriodBody;

/** An institution in a list, on the wire. */
@Serdeable
record ListedInstitutionReply(
        String institutionId,
        String name,
        String admdvs,
        Institution.Level level,
        List<PeriodBody> designated,

        @Schema(description = "Whether a case of recovery is confirmed against it")
        boolean recoveryConfirmed) {

    static ListedInstitutionReply of(Institution institution, Set<InstitutionId> marked) {
        var body = InstitutionBody.of(institution);
        return new ListedInstitutionReply(
                institution.id().value(),
                body.name(),
                body.admdvs(),
                body.level(),
                body.designated(),
                marked.contains(institution.id()));
    }
}
