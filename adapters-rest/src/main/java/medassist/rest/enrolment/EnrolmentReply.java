package medassist.rest.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentAnswer;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.money.Money;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.rest.wire.EmptyText;
import org.jspecify.annotations.Nullable;

/** A subsidised enrolment on the wire. */
@Serdeable
record EnrolmentReply(
        String list,
        String personId,
        String jurisdiction,
        int year,
        InsuranceScheme scheme,
        @JsonProperty("class") String aidClass,
        int shares,
        Money premium,
        @Schema(description = "What was approved") Money subsidy,
        Money own,
        SubsidyPayer payer,
        LocalDate effectiveFrom,
        String clause,
        EnrolmentState state,
        @Nullable AnswerReply answer) {

    /** What was answered last. */
    @Serdeable
    record AnswerReply(
            EnrolmentAnswer.Outcome outcome,

            @Schema(description = "The subsidy that was paid")
            Money amount,

            @Nullable String reason,
            Instant at,
            String by) {

        static AnswerReply of(EnrolmentAnswer answer) {
            return new AnswerReply(
                    answer.outcome(),
                    answer.amount(),
                    EmptyText.asNull(answer.reason()),
                    answer.stamp().at(),
                    answer.stamp().by());
        }
    }

    static EnrolmentReply of(Enrolment enrolment) {
        return new EnrolmentReply(
                enrolment.list(),
                enrolment.person().value(),
                enrolment.jurisdiction().value(),
                enrolment.year(),
                enrolment.scheme(),
                enrolment.rule(),
                enrolment.shares(),
                enrolment.premium(),
                enrolment.subsidy(),
                enrolment.premium().minus(enrolment.subsidy()),
                enrolment.payer(),
                enrolment.effectiveFrom(),
                enrolment.clause().number(),
                enrolment.state(),
                enrolment.answer().map(AnswerReply::of).orElse(null));
    }
}
