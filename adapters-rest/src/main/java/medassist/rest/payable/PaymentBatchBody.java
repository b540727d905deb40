package medassist.rest.payable;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import medassist.domain.payable.PayableId;
import medassist.domain.policy.Fund;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** Which payables of a fund are to be paid: those that are named, or all that were raised by a day. */
@Serdeable
record PaymentBatchBody(
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
        @NotNull Fund fund,

        @Nullable @Size(min = 1, max = 10_000) @Schema(description = "Which; each must be payable")
        List<@NotNull @Size(max = 200) String> payables,

        @Nullable @Schema(description = "All that were raised by this day and can be paid")
        LocalDate upTo,

        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    /** @throws InvalidRequestException if neither is stated, or both, or one is no payable's id */
    Set<PayableId> named() {
        if ((payables == null) == (upTo == null)) {
            throw new InvalidRequestException(FieldFault.of("/payables", FieldFault.Code.INVALID_VALUE));
        }
        List<String> stated = Objects.requireNonNullElse(payables, List.of());
        var ids = new HashSet<PayableId>();
        for (int i = 0; i < stated.size(); i++) {
            String pointer = "/payables/" + i;
            ids.add(PayableId.of(stated.get(i))
                    .orElseThrow(
                            () -> new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.INVALID_VALUE))));
        }
        return ids;
    }

    LocalDate lastDay() {
        return Objects.requireNonNullElse(upTo, LocalDate.MIN);
    }

    String reasonOrNone() {
        return reason == null ? "" : reason;
    }
}
