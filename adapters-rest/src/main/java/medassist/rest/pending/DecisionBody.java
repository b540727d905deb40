package medassist.rest.pending;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.rest.wire.Patterns;

/**
 * A second person's decision on the wire.
 *
 * @param digest of the document that was looked at
 */
@Serdeable
record DecisionBody(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
