package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Set;
import medassist.application.wording.Wording;
import medassist.domain.policy.PolicyPack;
import medassist.rest.wire.PeriodBody;

/** Which text of which document a pack is, on both axes of time. */
@Serdeable
record EditionReply(
        String jurisdiction,
        String name,
        String document,
        String title,
        LocalDate issued,

        @Schema(description = "Names the exact text of the pack; settlements keep it")
        String version,

        String sha256,

        @Schema(description = "The days for which it decides")
        PeriodBody inForce,

        String inForceClause,

        @Schema(description = "The day from which it could be known")
        LocalDate knownFrom,

        @Schema(description = "What is settled later is provisional")
        LocalDate checkedThrough,

        Set<String> replaces) {

    static EditionReply of(PolicyPack pack, Wording wording) {
        var edition = pack.edition();
        return new EditionReply(
                pack.jurisdiction().value(),
                wording.label(pack.name()),
                edition.document().number(),
                edition.document().title(),
                edition.document().issuedOn(),
                edition.version().toString(),
                edition.version().sha256(),
                PeriodBody.of(edition.inForce()),
                edition.inForceClause().number(),
                edition.knownFrom(),
                edition.checkedThrough(),
                edition.replaces());
    }
}
