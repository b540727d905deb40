package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.recipient.Insurance;
import medassist.rest.wire.PeriodBody;

/** How critical-illness insurance favours certain classes, for the insurer upstream. */
@Serdeable
record TiltReply(
        List<String> classes,

        @Schema(description = "Whose critical-illness insurance; empty where the document does not say")
        List<Insurance> insurance,

        PeriodBody days,
        String deductibleReduction,
        String ratioIncrease,
        boolean uncapped,
        boolean specialMedicinesFromFirstYuan,
        String clause,
        String detail) {

    static TiltReply of(CriticalIllnessPreference tilt, Wording wording) {
        return new TiltReply(
                PolicyReply.ids(tilt.classes()),
                tilt.insurances().stream().sorted().toList(),
                PeriodBody.of(tilt.validity()),
                tilt.deductibleReduction().toString(),
                tilt.ratioIncrease().toString(),
                tilt.uncapped(),
                tilt.specialMedicinesFromFirstYuan(),
                tilt.clause().number(),
                wording.ofPolicy().tilt(tilt));
    }
}
