package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Why a step is taken. */
@Serdeable
record StepBody(
        @Nullable @Size(max = 500) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    static final StepBody SILENT = new StepBody(null);

    String reasonOrNone() {
        return reason == null ? "" : reason;
    }

    /** @throws InvalidRequestException if none is given */
    String reasonStated() {
        if (reason == null || reason.isBlank()) {
            throw new InvalidRequestException(FieldFault.of("/reason", FieldFault.Code.MISSING_FIELD));
        }
        return reason;
    }
}
