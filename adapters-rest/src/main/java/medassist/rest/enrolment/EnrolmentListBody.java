package medassist.rest.enrolment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Which list of subsidised enrolments is to be drawn up. */
@Serdeable
record EnrolmentListBody(
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "The insurance year")
        Integer year,

        @NotNull @Schema(description = "The day whose categories count")
        LocalDate on,

        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
