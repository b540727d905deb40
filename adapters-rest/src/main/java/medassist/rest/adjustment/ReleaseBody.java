package medassist.rest.adjustment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Why what is due is released; it may go without saying. */
@Serdeable
record ReleaseBody(
        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    static final ReleaseBody SILENT = new ReleaseBody(null);

    String reasonOrNone() {
        return reason == null ? "" : reason;
    }
}
