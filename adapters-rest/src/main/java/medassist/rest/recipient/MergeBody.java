package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Into which number another is to be merged, on the wire. */
@Serdeable
record MergeBody(
        @NotNull
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "The number to whose ledgers is posted from then on")
        String into,

        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {}
