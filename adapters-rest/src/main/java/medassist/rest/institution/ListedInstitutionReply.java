package medassist.rest.institution;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.institution.Institution;
import medassist.rest.wire.PeriodBody;

/** An institution in a list, on the wire. */
@Serdeable
record ListedInstitutionReply(
        String institutionId, String name, String admdvs, Institution.Level level, List<PeriodBody> designated) {

    static ListedInstitutionReply of(Institution institution) {
        var body = InstitutionBody.of(institution);
        return new ListedInstitutionReply(
                institution.id().value(), body.name(), body.admdvs(), body.level(), body.designated());
    }
}
