package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.domain.money.Money;
import medassist.rest.wire.Patterns;

/** What cannot be got back, and why. */
@Serdeable
record WriteOffBody(
        @NotNull Money amount,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
