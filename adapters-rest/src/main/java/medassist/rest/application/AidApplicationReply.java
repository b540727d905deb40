package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import medassist.application.wording.Wording;
import medassist.domain.application.AidApplication;
import medassist.domain.application.AidApplication.Channel;
import medassist.domain.application.ApplicationFinding;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.outcome.Refusal;
import medassist.domain.payable.Payment;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.PaymentReply;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/** An application with what has become of it, on the wire. */
@Serdeable
record AidApplicationReply(
        String applicationId,
        String jurisdiction,
        String kind,
        String personId,
        LocalDate receivedOn,
        Channel channel,
        String receivedBy,
        List<DocumentBody> documents,
        FactsBody facts,
        ApplicationState state,

        @Nullable @Schema(description = "What it comes to, as long as it is not decided")
        AidAwardReply proposal,

        @Nullable @Schema(description = "What was granted") AidAwardReply award,

        @Nullable @Schema(description = "Of a claim by hand that was granted, the settlement that was made of it")
        SettledAs settlement,

        @Nullable @Schema(description = "How far it is paid; null as long as it stands in no batch")
        PaymentReply payment,

        List<FindingReply> findings,
        List<StepReply> steps,
        @Nullable PeriodBody publication,
        @Nullable LocalDate dueOn) {

    /** A settlement by its institution and id. */
    @Serdeable
    record SettledAs(String institutionId, String settlementId) {}

    /**
     * What stands against an application, or should be looked at.
     *
     * @param excludes whether it cannot be granted as long as that stands
     */
    @Serdeable
    record FindingReply(Refusal.Code code, boolean excludes, List<String> arguments, String detail) {

        static FindingReply of(ApplicationFinding finding, Wording wording) {
            Refusal refusal = finding.refusal();
            return new FindingReply(refusal.code(), finding.excludes(), refusal.arguments(), wording.refusal(refusal));
        }
    }

    /** What was done about it, when, by whom and why. */
    @Serdeable
    record StepReply(
            ApplicationStep.Kind step,
            Instant at,
            String by,
            @Nullable String opinion) {

        static StepReply of(ApplicationStep step) {
            return new StepReply(step.kind(), step.at(), step.by(), EmptyText.asNull(step.opinion()));
        }
    }

    static AidApplicationReply of(AidApplication application, Optional<Payment> payment, Locale locale) {
        Wording wording = Wording.in(locale);
        return new AidApplicationReply(
                application.key().applicationId(),
                application.key().jurisdiction().value(),
                application.kind(),
                application.personId().value(),
                application.receivedOn(),
                application.channel(),
                application.receivedBy(),
                application.documents().stream().map(DocumentBody::of).toList(),
                FactsBody.of(application.facts()),
                application.state(),
                application
                        .assessment()
                        .award()
                        .filter(_ -> application.state().isOpen())
                        .map(award -> AidAwardReply.of(award, wording))
                        .orElse(null),
                application
                        .award()
                        .map(award -> AidAwardReply.of(award, wording))
                        .orElse(null),
                application
                        .settlement()
                        .map(key -> new SettledAs(key.institutionId().value(), key.settlementId()))
                        .orElse(null),
                payment.map(PaymentReply::of).orElse(null),
                application.assessment().findings().stream()
                        .map(finding -> FindingReply.of(finding, wording))
                        .toList(),
                application.steps().stream().map(StepReply::of).toList(),
                application.publication().map(PeriodBody::of).orElse(null),
                application.dueOn().orElse(null));
    }
}
