package medassist.rest.alert;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import medassist.rest.wire.Patterns;

/** Of which month a list of alerts is drawn up. */
@Serdeable
record AlertListBody(
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,

        @NotNull @Pattern(regexp = Patterns.MONTH) String month) {}
