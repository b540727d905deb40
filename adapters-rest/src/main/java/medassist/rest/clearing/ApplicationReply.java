package medassist.rest.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import medassist.application.port.Clearings.State;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingState.Paid;
import medassist.domain.clearing.ClearingType;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** An application for clearing on the wire. */
@Serdeable
record ApplicationReply(
        String id,
        String institutionId,
        String jurisdiction,
        String month,
        ClearingType clearingType,
        int ordinal,
        int lines,
        int settlements,
        SharesReply shares,
        State state,
        Instant appliedAt,
        String appliedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable LocalDate paidOn,
        @Nullable String voucher,
        @Nullable String paidBy,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "What of it is set off against debts of the institution, if anything is; said where one application is asked about")
        Money setOff) {

    static ApplicationReply of(ClearingApplication application) {
        return of(application, Money.ZERO);
    }

    /** The same with what of it is set off. */
    static ApplicationReply of(ClearingApplication application, Money setOff) {
        return switch (application.state()) {
            case ClearingState.Applied _ -> of(application, null, null, setOff);
            case ClearingState.Withdrawn(Stamp stamp) -> of(application, stamp, null, setOff);
            case ClearingState.Rejected(Stamp stamp) -> of(application, stamp, null, setOff);
            case ClearingState.Accepted(Stamp stamp) -> of(application, stamp, null, setOff);
            case Paid paid -> of(application, paid.accepted(), paid, setOff);
        };
    }

    private static ApplicationReply of(
            ClearingApplication application, @Nullable Stamp decision, @Nullable Paid paid, Money setOff) {
        var period = application.period();
        var totals = application.totals();
        return new ApplicationReply(
                application.id().value(),
                period.institutionId().value(),
                period.jurisdiction().value(),
                period.month().toString(),
                period.type(),
                application.ordinal(),
                totals.lines(),
                totals.posted(),
                SharesReply.of(totals.shares()),
                State.of(application.state()),
                application.applied().at(),
                application.applied().by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.reason(),
                paid == null ? null : paid.on(),
                paid == null ? null : paid.voucher(),
                paid == null ? null : paid.stamp().by(),
                setOff.isZero() ? null : setOff);
    }
}
