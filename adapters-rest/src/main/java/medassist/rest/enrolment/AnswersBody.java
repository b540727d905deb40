package medassist.rest.enrolment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import medassist.application.enrolling.SubsidisingEnrolments.Answer;
import medassist.domain.enrolment.EnrolmentAnswer.Outcome;
import medassist.domain.money.Money;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.recipient.PersonId;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What became of the enrolments of a list. */
@Serdeable
record AnswersBody(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid AnswerBody> items) {

    /** What became of one; the amount is the subsidy that was paid. */
    @Serdeable
    record AnswerBody(
            @NotNull @Pattern(regexp = Patterns.CODE) String personId,
            @NotNull InsuranceScheme scheme,
            @NotNull Outcome outcome,
            @Nullable Money amount,

            @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
            String reason) {

        private Answer toDomain(int index) {
            if ((outcome == Outcome.PAID) != (amount != null) || (amount != null && amount.isNegative())) {
                throw new InvalidRequestException(
                        FieldFault.of("/items/" + index + "/amount", FieldFault.Code.INVALID_VALUE));
            }
            return new Answer(
                    new PersonId(personId),
                    scheme,
                    outcome,
                    Objects.requireNonNullElse(amount, Money.ZERO),
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    List<Answer> toDomain() {
        var seen = new HashSet<String>();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < items.size(); i++) {
            AnswerBody item = items.get(i);
            if (!seen.add(item.personId + " " + item.scheme)) {
                throw new InvalidRequestException(
                        FieldFault.of("/items/" + i + "/personId", FieldFault.Code.INVALID_VALUE));
            }
            answers.add(item.toDomain(i));
        }
        return answers;
    }
}
