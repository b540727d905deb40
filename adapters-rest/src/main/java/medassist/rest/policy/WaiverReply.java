package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.policy.DepositWaiver;
import medassist.rest.wire.PeriodBody;

/** Who is admitted to hospital without a deposit, and where. */
@Serdeable
record WaiverReply(
        List<String> classes, PeriodBody days, boolean withinCity, boolean onReferral, String clause, String detail) {

    static WaiverReply of(DepositWaiver waiver, Wording wording) {
        return new WaiverReply(
                PolicyReply.ids(waiver.classes()),
                PeriodBody.of(waiver.validity()),
                waiver.withinCity(),
                waiver.onReferral(),
                waiver.clause().number(),
                wording.ofPolicy().waiver(waiver));
    }
}
