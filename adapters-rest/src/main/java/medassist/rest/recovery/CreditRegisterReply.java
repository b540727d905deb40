package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.application.recovering.RecoveryStanding;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryStep;

/** Who issued false papers, for the credit register. */
@Serdeable
record CreditRegisterReply(
        String recoveryId, String jurisdiction, String name, RecoveryCase.Kind kind, Instant confirmedAt) {

    static CreditRegisterReply of(RecoveryStanding standing) {
        RecoveryCase recovery = standing.recovery();
        return new CreditRegisterReply(
                recovery.id(),
                recovery.jurisdiction().value(),
                recovery.finding().falsePapersBy(),
                recovery.kind(),
                recovery.steps().stream()
                        .filter(step -> step.kind() == RecoveryStep.Kind.CONFIRMED)
                        .map(step -> step.stamp().at())
                        .findFirst()
                        .orElseThrow());
    }
}
