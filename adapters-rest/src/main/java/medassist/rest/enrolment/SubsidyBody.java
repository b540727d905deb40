package medassist.rest.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.enrolment.Subsidy;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.Clause;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import org.jspecify.annotations.Nullable;

/** What of a person's enrolment for an insurance year is subsidised, on the wire. */
@Serdeable
record SubsidyBody(int year, List<ItemBody> items, List<ReasonBody> reasons) {

    /**
     * The subsidy of one scheme.
     *
     * @param rate null where a fixed sum is paid
     */
    @Serdeable
    record ItemBody(
            InsuranceScheme scheme,
            int shares,

            @JsonProperty("class") @Schema(description = "The people of the document's rule that serves")
            String aidClass,

            String label,

            @Schema(description = "The person's own premium of all shares")
            Money premium,

            @Nullable String rate,
            Money subsidy,

            @Schema(description = "What is left to the person")
            Money own,

            SubsidyPayer payer,

            @Schema(description = "The day from which the person is insured")
            LocalDate effectiveFrom,

            String clause,
            List<PassedBody> passedOver) {

        static ItemBody of(Subsidy subsidy, Wording wording) {
            var rule = subsidy.rule();
            return new ItemBody(
                    rule.scheme(),
                    rule.shares(),
                    rule.id(),
                    wording.label(rule.label()),
                    subsidy.premium(),
                    subsidy.rate().map(Ratio::toString).orElse(null),
                    subsidy.amount(),
                    subsidy.own(),
                    rule.payer(),
                    subsidy.effectiveFrom(),
                    rule.clause().number(),
                    subsidy.passedOver().stream().map(PassedBody::of).toList());
        }
    }

    /** What another rule would have paid that concerns the person too. */
    @Serdeable
    record PassedBody(@JsonProperty("class") String aidClass, Money subsidy, String clause) {

        static PassedBody of(Subsidy.PassedOver passed) {
            return new PassedBody(
                    passed.rule().id(), passed.amount(), passed.rule().clause().number());
        }
    }

    /** Why nothing is paid, or nothing of a scheme. */
    @Serdeable
    record ReasonBody(
            SubsidyAnswer.Code code, String text, @Nullable String clause) {

        static ReasonBody of(SubsidyAnswer.Reason reason, Wording wording) {
            return new ReasonBody(
                    reason.code(),
                    wording.subsidyReason(reason),
                    reason.clause().map(Clause::number).orElse(null));
        }
    }

    static SubsidyBody of(SubsidyAnswer answer, Wording wording) {
        return new SubsidyBody(
                answer.year(),
                answer.subsidies().stream()
                        .map(each -> ItemBody.of(each, wording))
                        .toList(),
                answer.reasons().stream()
                        .map(each -> ReasonBody.of(each, wording))
                        .toList());
    }
}
