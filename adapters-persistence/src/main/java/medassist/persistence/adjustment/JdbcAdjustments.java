package medassist.persistence.adjustment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Adjustments;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.ledger.LedgerKey;

/** Adjustments in PostgreSQL, which decides each of them once. */
@Singleton
class JdbcAdjustments implements Adjustments {

    private final AdjustmentRows rows;

    JdbcAdjustments(AdjustmentRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Adjustment> find(AdjustmentId id) {
        return rows.find(id.value()).map(AdjustmentRow::toDomain);
    }

    @Override
    public List<Adjustment> of(LedgerKey key) {
        return rows.of(key.personId().value(), key.jurisdiction().value(), key.year()).stream()
                .map(AdjustmentRow::toDomain)
                .toList();
    }

    @Override
    public List<Adjustment> list(Filter filter, String after, int limit) {
        return rows.list(filter.personId(), filter.state().name(), after, limit).stream()
                .map(AdjustmentRow::toDomain)
                .toList();
    }

    @Override
    public void add(Adjustment adjustment) {
        rows.add(AdjustmentRow.from(adjustment));
    }

    @Override
    public void decide(Adjustment adjustment) {
        var row = AdjustmentRow.from(adjustment);
        rows.decide(
                row.personId(),
                row.adjustmentId(),
                row.state().name(),
                row.decidedAt(),
                row.decidedBy(),
                row.decisionRequest(),
                row.decisionReason());
    }
}
