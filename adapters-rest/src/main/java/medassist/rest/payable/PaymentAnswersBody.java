package medassist.rest.payable;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import medassist.application.paying.PayingPersons.Answer;
import medassist.domain.payable.PayableId;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What the bank says of the payments of a batch. */
@Serdeable
record PaymentAnswersBody(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid AnswerBody> items) {

    /** What the bank says of one. */
    @Serdeable
    record AnswerBody(
            @NotNull @Size(max = 200) String payableId,
            @NotNull Result outcome,

            @Nullable @Schema(description = "The day on which it was paid; of one that was paid only")
            LocalDate paidOn,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = Patterns.TEXT)
            @Schema(description = "Why it failed; of one that failed only")
            String reason) {

        /** What became of it. */
        enum Result {
            PAID,
            FAILED
        }

        private Answer toDomain(int index) {
            String pointer = "/items/" + index;
            boolean isPaid = outcome == Result.PAID;
            if (isPaid != (paidOn != null)) {
                throw new InvalidRequestException(FieldFault.of(pointer + "/paidOn", FieldFault.Code.INVALID_VALUE));
            }
            if (isPaid == (reason != null)) {
                throw new InvalidRequestException(FieldFault.of(pointer + "/reason", FieldFault.Code.INVALID_VALUE));
            }
            return new Answer(
                    PayableId.of(payableId)
                            .orElseThrow(() -> new InvalidRequestException(
                                    FieldFault.of(pointer + "/payableId", FieldFault.Code.INVALID_VALUE))),
                    Optional.ofNullable(paidOn),
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    /** @throws InvalidRequestException if one is said twice or cannot be read */
    List<Answer> toDomain() {
        var seen = new HashSet<String>();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < items.size(); i++) {
            AnswerBody item = items.get(i);
            if (!seen.add(item.payableId())) {
                throw new InvalidRequestException(
                        FieldFault.of("/items/" + i + "/payableId", FieldFault.Code.INVALID_VALUE));
            }
            answers.add(item.toDomain(i));
        }
        return answers;
    }
}
