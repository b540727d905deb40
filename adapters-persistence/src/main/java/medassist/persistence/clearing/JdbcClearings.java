package medassist.persistence.clearing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Clearings;
import medassist.application.port.SettlementFilter;
import medassist.domain.access.Reach;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.StatementLine;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.settlement.SettlementNumber;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;

/** Clearing in PostgreSQL: whoever applies or decides holds the institution's lock, whoever reverses shares it. */
@Singleton
class JdbcClearings implements Clearings {

    private final ApplicationRows applications;
    private final LineRows lines;
    private final ClearingAdjustmentRows adjustments;
    private final Locks locks;

    JdbcClearings(ApplicationRows applications, LineRows lines, ClearingAdjustmentRows adjustments, Locks locks) {
        this.applications = applications;
        this.lines = lines;
        this.adjustments = adjustments;
        this.locks = locks;
    }

    @Override
    public void lock(InstitutionId id) {
        locks.lockClearing(id);
    }

    @Override
    public Set<StatementLine.Key> covered(Collection<SettlementKey> settlements) {
        return lines
                .covered(
                        texts(settlements, key -> key.institutionId().value()),
                        texts(settlements, SettlementKey::settlementId))
                .stream()
                .map(LineRow::key)
                .collect(Collectors.toSet());
    }

    @Override
    public int count(ClearingPeriod period) {
        return applications.count(
                period.institutionId().value(),
                period.jurisdiction().value(),
                period.month().toString(),
                period.type().name());
    }

    @Override
    public Optional<ClearingApplication> find(ClearingId id) {
        return applications.find(id.value()).map(ApplicationRow::toDomain);
    }

    @Override
    public List<ClearingApplication> list(Filter filter, Reach reach, String after, int limit) {
        return applications
                .list(
                        filter.jurisdiction(),
                        filter.institutionId(),
                        ReachText.of(reach),
                        filter.month(),
                        filter.state().name(),
                        after,
                        limit)
                .stream()
                .map(ApplicationRow::toDomain)
                .toList();
    }

    @Override
    public void add(ClearingApplication application, List<StatementLine.Key> keys) {
        applications.add(ApplicationRow.from(application));
        lines.addAll(keys.stream()
                .map(key -> new LineRow(
                        key.settlement().institutionId().value(),
                        key.settlement().settlementId(),
                        key.kind(),
                        application.id().value()))
                .toList());
    }

    @Override
    public void decide(ClearingApplication application) {
        var row = ApplicationRow.from(application);
        applications.decide(
                row.institutionId(),
                row.clearingId(),
                row.state().name(),
                row.decidedAt(),
                row.decidedBy(),
                row.decisionRequest(),
                row.decisionReason(),
                row.paidOn(),
                row.voucher(),
                row.paidAt(),
                row.paidBy(),
                row.paymentRequest());
        if (application.state().freesLines()) {
            lines.remove(row.institutionId(), row.clearingId());
        }
    }

    @Override
    public Set<SettlementKey> adjusted(Collection<SettlementKey> settlements) {
        return adjustments
                .of(
                        texts(settlements, key -> key.institutionId().value()),
                        texts(settlements, SettlementKey::settlementId))
                .stream()
                .map(ClearingAdjustmentRow::settlement)
                .collect(Collectors.toSet());
    }

    private static String[] texts(Collection<SettlementKey> settlements, Function<SettlementKey, String> text) {
        return settlements.stream().map(text).toArray(String[]::new);
    }

    @Override
    public List<ClearingAdjustment> adjustments(
            AdjustmentFilter filter, Reach reach, AdjustmentPlace after, int limit) {
        return adjustments
                .list(
                        filter.institutionId(),
                        ReachText.of(reach),
                        filter.from(),
                        filter.to(),
                        after.on(),
                        after.institutionId(),
                        after.settlementId(),
                        limit)
                .stream()
                .map(ClearingAdjustmentRow::toDomain)
                .toList();
    }

    @Override
    public List<StatementLine.Key> lines(ClearingId id, LinePlace after, int limit) {
        return lines.of(id.value(), after.settlementId(), after.kind().name(), limit).stream()
                .map(LineRow::key)
                .toList();
    }

    @Override
    public List<Outstanding> outstanding(
            OutstandingFilter filter, Reach reach, SettlementFilter.Place after, int limit) {
        Map<String, Optional<ClearingApplication>> known = new HashMap<>();
        return lines
                .outstanding(
                        filter.jurisdiction(),
                        filter.institutionId(),
                        ReachText.of(reach),
                        filter.from(),
                        filter.to(),
                        after.settledOn(),
                        after.number(),
                        limit)
                .stream()
                .map(view -> new Outstanding(
                        new SettlementKey(new InstitutionId(view.institutionId()), view.settlementId()),
                        view.kind(),
                        new SettlementNumber(view.number()),
                        view.day(),
                        Money.ofFen(view.aidFen()),
                        Optional.ofNullable(view.clearingId())
                                .flatMap(id -> known.computeIfAbsent(id, missing -> find(new ClearingId(missing))))))
                .toList();
    }
}
