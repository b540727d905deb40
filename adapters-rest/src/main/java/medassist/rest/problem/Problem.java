package medassist.rest.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An error as RFC 9457 has it, with our code and the faults of single fields. */
@Serdeable
@Schema(description = "An error (RFC 9457)")
public record Problem(
        String type, String title, int status, String detail, String instance, String code, List<FieldError> errors) {

    /** What is wrong with one field, by its JSON pointer. */
    @Serdeable
    public record FieldError(String pointer, String code, String detail) {}
}
