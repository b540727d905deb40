package medassist.rest.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import medassist.domain.institution.Institution;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/** An institution as it was put, with its mark. */
@Serdeable
record InstitutionReply(
        String name,
        String admdvs,
        Institution.Level level,
        List<PeriodBody> designated,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "That a case of recovery is confirmed against it; absent where none is")
        Boolean recoveryConfirmed) {

    static InstitutionReply of(Institution institution, boolean isMarked) {
        var body = InstitutionBody.of(institution);
        return new InstitutionReply(
                body.name(), body.admdvs(), body.level(), body.designated(), isMarked ? Boolean.TRUE : null);
    }
}
