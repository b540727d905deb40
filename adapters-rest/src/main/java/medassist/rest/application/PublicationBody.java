package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** For which days a proposal is published. */
@Serdeable
record PublicationBody(
        @Nullable @Schema(description = "Today where absent")
        LocalDate from,

        @Nullable @Schema(description = "As many working days later as publication.days says, where absent")
        LocalDate to,

        @Nullable @Size(max = 500) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    static final PublicationBody SILENT = new PublicationBody(null, null, null);

    String reasonOrNone() {
        return reason == null ? "" : reason;
    }
}
