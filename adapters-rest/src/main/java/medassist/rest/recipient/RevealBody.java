package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import medassist.application.queries.RevealingPersons.Field;
import medassist.rest.wire.Patterns;

/** What somebody wants to see of a person, and why. */
@Serdeable
record RevealBody(
        @NotEmpty @Size(max = 10) @Schema(description = "NAME, ID_NUMBER, PHONE")
        List<@NotNull Field> fields,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
