package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.policy.CriticalIllnessTilt;
import medassist.rest.wire.PeriodBody;

/** How critical-illness insurance favours certain classes, for the insurer upstream. */
@Serdeable
record TiltReply(
        List<String> classes,
        PeriodBody days,
        String deductibleReduction,
        String ratioIncrease,
        boolean uncapped,
        boolean specialMedicinesFromFirstYuan,
        String clause,
        String detail) {

    static TiltReply of(CriticalIllnessTilt tilt, Wording wording) {
        return new TiltReply(
                PolicyReply.ids(tilt.classes()),
                PeriodBody.of(tilt.validity()),
                tilt.deductibleReduction().toString(),
                tilt.ratioIncrease().toString(),
                tilt.uncapped(),
                tilt.specialMedicinesFromFirstYuan(),
                tilt.clause().number(),
                wording.ofPolicy().tilt(tilt));
    }
}
