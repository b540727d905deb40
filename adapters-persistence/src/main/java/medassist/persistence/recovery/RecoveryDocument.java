package medassist.persistence.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryCase.Finding;
import medassist.domain.recovery.RecoveryStep;
import org.jspecify.annotations.Nullable;

/** What a case of recovery says, as it is kept beside its columns; amounts in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecoveryDocument(String foundBy, String evidence, String falsePapersBy, List<StepDocument> steps) {

    /** What was done. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StepDocument(
            RecoveryStep.Kind kind,
            long amountFen,
            @Nullable LocalDate on,
            String reference,
            Instant at,
            String by,
            String request,
            String reason) {

        private static StepDocument from(RecoveryStep step) {
            Stamp stamp = step.stamp();
            return new StepDocument(
                    step.kind(),
                    step.amount().fen(),
                    step.on().orElse(null),
                    step.reference(),
                    stamp.at(),
                    stamp.by(),
                    stamp.request(),
                    stamp.reason());
        }

        RecoveryStep toDomain() {
            return new RecoveryStep(
                    kind,
                    Money.ofFen(amountFen),
                    Optional.ofNullable(on),
                    reference,
                    new Stamp(at, by, request, reason));
        }
    }

    static RecoveryDocument from(RecoveryCase recovery) {
        Finding finding = recovery.finding();
        return new RecoveryDocument(
                finding.foundBy(),
                finding.evidence(),
                finding.falsePapersBy(),
                recovery.steps().stream().map(StepDocument::from).toList());
    }

    Finding finding() {
        return new Finding(foundBy, evidence, falsePapersBy);
    }
}
