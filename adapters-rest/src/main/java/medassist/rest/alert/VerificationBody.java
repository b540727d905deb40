package medassist.rest.alert;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.rest.wire.Patterns;

/** What came of looking into an alert. */
@Serdeable
record VerificationBody(
        @NotNull @Schema(description = "Whether the person was taken in 纳入, by a certification")
        Boolean takenIn,

        @NotBlank
        @Size(max = 180)
        @Pattern(regexp = Patterns.TEXT)
        @Schema(description = "The certification by which, or why not")
        String reason) {

    String said() {
        return (takenIn ? "TAKEN_IN " : "NOT_TAKEN_IN ") + reason;
    }
}
