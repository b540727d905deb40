package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import medassist.domain.money.Money;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** What others answered to whom was referred to them. */
@Serdeable
record HelpAnswerBody(
        @NotNull Boolean granted,

        @Nullable @Schema(description = "What they gave; where they granted it")
        Money amount) {

    /**
     * What they give, nothing where they refuse.
     *
     * @throws InvalidRequestException if it was granted without an amount, or refused with one
     */
    Money given() {
        if (granted != (amount != null && amount.isMoreThan(Money.ZERO))) {
            throw new InvalidRequestException(FieldFault.of("/amount", FieldFault.Code.INVALID_VALUE));
        }
        return amount == null ? Money.ZERO : amount;
    }
}
