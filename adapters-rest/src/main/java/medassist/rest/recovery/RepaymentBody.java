package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import medassist.domain.money.Money;
import medassist.rest.wire.Patterns;

/** What was repaid, and by which voucher. */
@Serdeable
record RepaymentBody(
        @NotNull Money amount,
        @NotNull LocalDate on,

        @NotBlank @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
        String voucher) {}
