package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import medassist.rest.wire.Patterns;

/** The payment of an application on the wire: its day, and the number of its voucher. */
@Serdeable
record PaymentBody(
        @NotNull LocalDate paidOn,
        @NotBlank @Pattern(regexp = Patterns.CODE) String voucher) {}
