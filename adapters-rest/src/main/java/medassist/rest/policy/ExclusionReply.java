package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.policy.Exclusion;
import medassist.rest.wire.PeriodBody;

/** Recipients and care for which there are no terms, and why. */
@Serdeable
record ExclusionReply(
        Exclusion.Kind kind,
        List<String> classes,
        List<PolicyReply.CoverageReply> covers,
        PeriodBody days,
        String clause,
        String detail) {

    static ExclusionReply of(Exclusion unaided, Wording wording) {
        return new ExclusionReply(
                unaided.kind(),
                PolicyReply.ids(unaided.classes()),
                unaided.covers().stream().map(PolicyReply.CoverageReply::of).toList(),
                PeriodBody.of(unaided.validity()),
                unaided.clause().number(),
                wording.ofPolicy().unaided(unaided));
    }
}
