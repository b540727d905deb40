package medassist.rest.enrolment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import medassist.application.enrolling.SubsidisingEnrolments.Answered;
import medassist.application.wording.Wording;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.InsuranceScheme;

/** What became of answers: how many there are of each kind, and which were refused. */
@Serdeable
record AnswersReply(int enrolled, int differing, int notEnrolled, List<RefusedReply> refused) {

    /** An answer that was not taken, and why. */
    @Serdeable
    record RefusedReply(String personId, InsuranceScheme scheme, String code, String detail) {}

    static AnswersReply of(List<Answered> answered, Wording wording) {
        var states = new EnumMap<EnrolmentState, Integer>(EnrolmentState.class);
        var refused = new ArrayList<RefusedReply>();
        for (Answered each : answered) {
            switch (each.outcome()) {
                case Outcome.Refused<Enrolment>(Refusal refusal) ->
                    refused.add(new RefusedReply(
                            each.answer().person().value(),
                            each.answer().scheme(),
                            refusal.code().name(),
                            wording.refusal(refusal)));
                case Outcome.Done<Enrolment>(Enrolment enrolment) -> states.merge(enrolment.state(), 1, Integer::sum);
                case Outcome.DoneBefore<Enrolment>(Enrolment enrolment) ->
                    states.merge(enrolment.state(), 1, Integer::sum);
            }
        }
        return new AnswersReply(
                states.getOrDefault(EnrolmentState.ENROLLED, 0),
                states.getOrDefault(EnrolmentState.DIFFERS, 0),
                states.getOrDefault(EnrolmentState.NOT_ENROLLED, 0),
                refused);
    }
}
