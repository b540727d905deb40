package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import medassist.rest.wire.Patterns;

/** When a case was referred to justice, and under which number. */
@Serdeable
record JusticeBody(
        @NotNull LocalDate on,

        @NotBlank @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
        String number) {}
