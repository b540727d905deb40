package medassist.persistence.clearing;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import medassist.application.port.Clearings.State;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Shares;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of {@code clearing_application}. */
@MappedEntity("clearing_application")
record ApplicationRow(
        String institutionId,
        String clearingId,
        String jurisdiction,
        String month,
        ClearingType type,
        int ordinal,
        int lines,
        int posted,
        long totalFen,
        long earlierFundsFen,
        long assistanceFundFen,
        long otherAidFen,
        long accountFen,
        long cashFen,
        long hospitalFen,
        Instant appliedAt,
        String appliedBy,
        String request,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionRequest,
        @Nullable String decisionReason,
        @Nullable LocalDate paidOn,
        @Nullable String voucher,
        @Nullable Instant paidAt,
        @Nullable String paidBy,
        @Nullable String paymentRequest) {

    static ApplicationRow from(ClearingApplication application) {
        var period = application.period();
        var shares = application.totals().shares();
        var applied = application.applied();
        Optional<Stamp> decision = decision(application.state());
        Optional<ClearingState.Paid> paid =
                application.state() instanceof ClearingState.Paid payment ? Optional.of(payment) : Optional.empty();
        return new ApplicationRow(
                period.institutionId().value(),
                application.id().value(),
                period.jurisdiction().value(),
                period.month().toString(),
                period.type(),
                application.ordinal(),
                application.totals().lines(),
                application.totals().posted(),
                shares.total().fen(),
                shares.earlierFunds().fen(),
                shares.assistanceFund().fen(),
                shares.otherAid().fen(),
                shares.account().fen(),
                shares.cash().fen(),
                shares.hospital().fen(),
                applied.at(),
                applied.by(),
                applied.request(),
                State.of(application.state()),
                decision.map(Stamp::at).orElse(null),
                decision.map(Stamp::by).orElse(null),
                decision.map(Stamp::request).orElse(null),
                decision.map(Stamp::reason).orElse(null),
                paid.map(ClearingState.Paid::on).orElse(null),
                paid.map(ClearingState.Paid::voucher).orElse(null),
                paid.map(payment -> payment.stamp().at()).orElse(null),
                paid.map(payment -> payment.stamp().by()).orElse(null),
                paid.map(payment -> payment.stamp().request()).orElse(null));
    }

    private static Optional<Stamp> decision(ClearingState state) {
        return switch (state) {
            case ClearingState.Applied _ -> Optional.empty();
            case ClearingState.Withdrawn(Stamp stamp) -> Optional.of(stamp);
            case ClearingState.Rejected(Stamp stamp) -> Optional.of(stamp);
            case ClearingState.Accepted(Stamp stamp) -> Optional.of(stamp);
            case ClearingState.Paid paid -> Optional.of(paid.accepted());
        };
    }

    ClearingApplication toDomain() {
        return new ClearingApplication(
                new ClearingId(clearingId),
                new ClearingPeriod(
                        new DivisionCode(jurisdiction), new InstitutionId(institutionId), YearMonth.parse(month), type),
                ordinal,
                new StatementTotals(
                        lines,
                        posted,
                        new Shares(
                                Money.ofFen(totalFen),
                                Money.ofFen(earlierFundsFen),
                                Money.ofFen(assistanceFundFen),
                                Money.ofFen(otherAidFen),
                                Money.ofFen(accountFen),
                                Money.ofFen(cashFen),
                                Money.ofFen(hospitalFen))),
                new Stamp(appliedAt, appliedBy, request, ""),
                domainState());
    }

    private ClearingState domainState() {
        return switch (state) {
            case APPLIED -> new ClearingState.Applied();
            case WITHDRAWN -> new ClearingState.Withdrawn(decision());
            case REJECTED -> new ClearingState.Rejected(decision());
            case ACCEPTED -> new ClearingState.Accepted(decision());
            case PAID ->
                new ClearingState.Paid(
                        decision(), Objects.requireNonNull(paidOn), Objects.requireNonNull(voucher), payment());
            case ANY -> throw new IllegalStateException("no application is in any state");
        };
    }

    private Stamp decision() {
        return new Stamp(
                Objects.requireNonNull(decidedAt),
                Objects.requireNonNull(decidedBy),
                Objects.requireNonNull(decisionRequest),
                Objects.requireNonNull(decisionReason));
    }

    private Stamp payment() {
        return new Stamp(
                Objects.requireNonNull(paidAt),
                Objects.requireNonNull(paidBy),
                Objects.requireNonNull(paymentRequest),
                Objects.requireNonNull(voucher));
    }
}
