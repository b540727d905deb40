package medassist.persistence.adjustment;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import medassist.application.port.Adjustments.State;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Basis;
import medassist.domain.adjustment.Decision;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code adjustment}.
 *
 * @param asked the number that was asked about, which may be another one of the same human being
 */
@MappedEntity("adjustment")
record AdjustmentRow(
        String asked,
        String personId,
        String adjustmentId,
        String jurisdiction,
        int year,
        String institutionId,
        String settlementId,
        Basis basis,
        Cause.Kind cause,
        String causeReference,
        long wasFen,
        long isFen,
        String dueByFund,
        Instant raisedAt,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionRequest,
        @Nullable String decisionReason) {

    static AdjustmentRow from(Adjustment adjustment) {
        Decision decision = adjustment.decision();
        @Nullable
        Stamp stamp = switch (decision) {
            case Decision.Due _, Decision.Lapsed _ -> null;
            case Decision.Released(Stamp released) -> released;
            case Decision.Waived(Stamp waived) -> waived;
        };
        return new AdjustmentRow(
                adjustment.ledger().personId().value(),
                adjustment.ledger().personId().value(),
                adjustment.id().value(),
                adjustment.ledger().jurisdiction().value(),
                adjustment.ledger().year(),
                adjustment.settlement().institutionId().value(),
                adjustment.settlement().settlementId(),
                adjustment.basis(),
                adjustment.cause().kind(),
                adjustment.cause().reference(),
                adjustment.was().fen(),
                adjustment.is().fen(),
                FundAmounts.write(adjustment.due()),
                adjustment.raisedAt(),
                state(decision),
                decision instanceof Decision.Lapsed(Instant at) ? at : stamp == null ? null : stamp.at(),
                stamp == null ? null : stamp.by(),
                stamp == null ? null : stamp.request(),
                stamp == null ? null : stamp.reason());
    }

    private static State state(Decision decision) {
        return switch (decision) {
            case Decision.Due _ -> State.DUE;
            case Decision.Lapsed _ -> State.LAPSED;
            case Decision.Released _ -> State.RELEASED;
            case Decision.Waived _ -> State.WAIVED;
        };
    }

    Adjustment toDomain() {
        return new Adjustment(
                new AdjustmentId(adjustmentId),
                new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year),
                new SettlementKey(new InstitutionId(institutionId), settlementId),
                basis,
                new Cause(cause, causeReference),
                Money.ofFen(wasFen),
                Money.ofFen(isFen),
                FundAmounts.read(dueByFund),
                raisedAt,
                decision());
    }

    private Decision decision() {
        return switch (state) {
            case DUE -> new Decision.Due();
            case LAPSED -> new Decision.Lapsed(Objects.requireNonNull(decidedAt));
            case RELEASED -> new Decision.Released(stamp());
            case WAIVED -> new Decision.Waived(stamp());
            case ANY -> throw new IllegalStateException("no adjustment is in any state");
        };
    }

    private Stamp stamp() {
        return new Stamp(
                Objects.requireNonNull(decidedAt),
                Objects.requireNonNull(decidedBy),
                Objects.requireNonNull(decisionRequest),
                Objects.requireNonNull(decisionReason));
    }
}
