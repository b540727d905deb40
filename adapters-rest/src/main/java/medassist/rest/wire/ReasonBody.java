package medassist.rest.wire;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why something is reversed or decided. */
@Serdeable
public record ReasonBody(
        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
