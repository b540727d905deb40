package medassist.rest.adjustment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import medassist.application.port.Adjustments.State;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.Decision;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** An adjustment on the wire. */
@Serdeable
public record AdjustmentReply(
        String id,
        String personId,
        String jurisdiction,
        int ledgerYear,
        String settlementId,
        String institutionId,
        Cause.Kind cause,
        String causeRef,
        Money assistanceWas,
        Money assistanceIs,
        Money dueToPerson,
        State state,
        Instant raisedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    public static AdjustmentReply of(Adjustment adjustment) {
        return switch (adjustment.decision()) {
            case Decision.Due _ -> of(adjustment, State.DUE, null, null, null);
            case Decision.Lapsed(Instant at) -> of(adjustment, State.LAPSED, at, null, null);
            case Decision.Released(Stamp stamp) ->
                of(adjustment, State.RELEASED, stamp.at(), stamp.by(), stamp.reason());
            case Decision.Waived(Stamp stamp) -> of(adjustment, State.WAIVED, stamp.at(), stamp.by(), stamp.reason());
        };
    }

    private static AdjustmentReply of(
            Adjustment adjustment,
            State state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {
        return new AdjustmentReply(
                adjustment.id().value(),
                adjustment.ledger().personId().value(),
                adjustment.ledger().jurisdiction().value(),
                adjustment.ledger().year(),
                adjustment.settlement().settlementId(),
                adjustment.settlement().institutionId().value(),
                adjustment.cause().kind(),
                adjustment.cause().reference(),
                adjustment.was(),
                adjustment.is(),
                adjustment.dueToPerson(),
                state,
                adjustment.raisedAt(),
                decidedAt,
                decidedBy,
                reason);
    }
}
