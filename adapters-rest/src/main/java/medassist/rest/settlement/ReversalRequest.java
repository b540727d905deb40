package medassist.rest.settlement;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a settlement is taken back. */
@Serdeable
record ReversalRequest(@NotBlank @Size(max = 200) String reason) {}
