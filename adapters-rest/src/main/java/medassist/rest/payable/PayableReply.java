package medassist.rest.payable;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import medassist.application.paying.PayingPersons.Owed;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.money.Money;
import medassist.domain.payable.Payable;
import medassist.domain.policy.Fund;
import medassist.rest.wire.PaymentReply;
import medassist.rest.wire.SubjectFields;
import org.jspecify.annotations.Nullable;

/** A payable on the wire. */
@Serdeable
record PayableReply(
        String id,
        String personId,
        String jurisdiction,
        int ledgerYear,
        @Nullable String settlementId,
        @Nullable String institutionId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String applicationId,
        @Nullable String adjustmentId,
        Payable.Source source,
        Money amount,
        Fund fund,
        Payable.State state,
        Instant raisedAt,

        @Nullable @Schema(description = "How far its payment has come; null where there was none")
        PaymentReply payment,

        @Nullable @Schema(description = "Why it cannot be paid as things are, as a code; null where it can")
        String obstacle) {

    static PayableReply of(Owed owed) {
        Payable payable = owed.payable();
        var subject = SubjectFields.of(payable.subject());
        return new PayableReply(
                payable.id().toString(),
                payable.ledger().personId().value(),
                payable.ledger().jurisdiction().value(),
                payable.ledger().year(),
                subject.settlementId(),
                subject.institutionId(),
                subject.applicationId(),
                payable.adjustment().map(AdjustmentId::value).orElse(null),
                payable.source(),
                payable.amount(),
                payable.id().fund(),
                payable.state(),
                payable.raisedAt(),
                owed.payment().map(PaymentReply::of).orElse(null),
                owed.obstacle().map(refusal -> refusal.code().name()).orElse(null));
    }
}
