package medassist.rest.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.comparison.ConditionText;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.policy.SubsidyRule;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of subsidised enrolment, on the wire.
 *
 * @param firstYear the first insurance year to which it applies
 */
@Serdeable
record EnrolmentReply(
        int firstYear,
        boolean nextYearOnceEnrolled,
        EnrolmentSubsidies.Effect effect,
        List<RuleReply> subsidies,
        List<DelegatedReply> delegated,
        String clause) {

    /**
     * Whose own premium is subsidised.
     *
     * @param toYear null where it has no last year
     */
    @Serdeable
    record RuleReply(
            @JsonProperty("class") String aidClass,
            InsuranceScheme scheme,
            int shares,
            String who,
            int fromYear,
            @Nullable Integer toYear,
            SubsidyPayer payer,
            String clause,
            String text) {

        static RuleReply of(SubsidyRule rule, Wording wording) {
            return new RuleReply(
                    rule.id(),
                    rule.scheme(),
                    rule.shares(),
                    ConditionText.of(rule.who()),
                    rule.fromYear(),
                    rule.toYear() == SubsidyRule.WITHOUT_END ? null : rule.toYear(),
                    rule.payer(),
                    rule.clause().number(),
                    wording.ofPolicy().subsidy(rule));
        }
    }

    /** People whose subsidy another authority decides. */
    @Serdeable
    record DelegatedReply(String who, String clause) {}

    static EnrolmentReply of(EnrolmentSubsidies enrolment, Wording wording) {
        return new EnrolmentReply(
                enrolment.firstYear(),
                enrolment.nextYearOnceEnrolled(),
                enrolment.effect(),
                enrolment.rules().stream()
                        .map(rule -> RuleReply.of(rule, wording))
                        .toList(),
                enrolment.delegated().stream()
                        .map(each -> new DelegatedReply(
                                ConditionText.of(each.who()), each.clause().number()))
                        .toList(),
                enrolment.clause().number());
    }
}
