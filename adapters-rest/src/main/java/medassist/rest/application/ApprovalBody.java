package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.domain.money.Money;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Grants what was seen. */
@Serdeable
record ApprovalBody(
        @NotBlank @Size(max = 500) @Pattern(regexp = Patterns.TEXT)
        String reason,

        @Nullable @Schema(description = "The amount that was seen; what was proposed where absent")
        Money amount) {}
