package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.domain.money.Money;
import medassist.rest.wire.Patterns;

/** What an institution is paid less of an application for clearing. */
@Serdeable
record SetOffBody(
        @NotNull Money amount,

        @NotNull
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "An application of the institution that is accepted and not paid yet")
        String clearingId,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
