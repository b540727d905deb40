package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.rest.wire.Patterns;

/** A cleared settlement that is to be reversed, and why, on the wire. */
@Serdeable
record ClearingAdjustmentBody(
        @NotNull @Pattern(regexp = Patterns.CODE) String institutionId,
        @NotNull @Pattern(regexp = Patterns.CODE) String settlementId,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    SettlementKey settlement() {
        return new SettlementKey(new InstitutionId(institutionId), settlementId);
    }
}
