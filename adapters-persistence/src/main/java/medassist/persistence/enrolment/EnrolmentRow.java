package medassist.persistence.enrolment;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentAnswer;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.Clause;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/** A row of {@code enrolment}. */
@MappedEntity("enrolment")
record EnrolmentRow(
        String listId,
        String personId,
        String jurisdiction,
        int year,
        InsuranceScheme scheme,
        String rule,
        int shares,
        long premiumFen,
        long subsidyFen,
        SubsidyPayer payer,
        LocalDate effectiveFrom,
        String clause,
        EnrolmentState state,
        EnrolmentAnswer.@Nullable Outcome outcome,
        @Nullable Long answeredFen,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String request) {

    Enrolment toDomain() {
        return new Enrolment(
                listId,
                new PersonId(personId),
                new DivisionCode(jurisdiction),
                year,
                scheme,
                rule,
                shares,
                Money.ofFen(premiumFen),
                Money.ofFen(subsidyFen),
                payer,
                effectiveFrom,
                new Clause(clause),
                state,
                outcome == null ? Optional.empty() : Optional.of(answer(outcome)));
    }

    private EnrolmentAnswer answer(EnrolmentAnswer.Outcome said) {
        return new EnrolmentAnswer(
                said,
                Money.ofFen(Objects.requireNonNull(answeredFen)),
                Objects.requireNonNull(reason),
                new Stamp(
                        Objects.requireNonNull(answeredAt),
                        Objects.requireNonNull(answeredBy),
                        Objects.requireNonNull(request),
                        ""));
    }
}
