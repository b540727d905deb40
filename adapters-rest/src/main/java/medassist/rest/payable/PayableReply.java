package medassist.rest.payable;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.money.Money;
import medassist.domain.payable.Payable;
import medassist.domain.policy.Fund;
import org.jspecify.annotations.Nullable;

/** A payable on the wire. */
@Serdeable
record PayableReply(
        String id,
        String personId,
        String jurisdiction,
        int ledgerYear,
        String settlementId,
        String institutionId,
        @Nullable String adjustmentId,
        Payable.Source source,
        Money amount,
        Fund fund,
        Payable.State state,
        Instant raisedAt) {

    static PayableReply of(Payable payable) {
        return new PayableReply(
                payable.id().toString(),
                payable.ledger().personId().value(),
                payable.ledger().jurisdiction().value(),
                payable.ledger().year(),
                payable.settlement().settlementId(),
                payable.settlement().institutionId().value(),
                payable.adjustment().map(AdjustmentId::value).orElse(null),
                payable.source(),
                payable.amount(),
                payable.id().fund(),
                payable.state(),
                payable.raisedAt());
    }
}
