package medassist.rest.wire;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is granted or given up; it may go without saying. */
@Serdeable
public record RemarkBody(
        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    /** Says nothing. */
    public static final RemarkBody SILENT = new RemarkBody(null);

    /** The reason, empty where none is given. */
    public String reasonOrNone() {
        return reason == null ? "" : reason;
    }
}
