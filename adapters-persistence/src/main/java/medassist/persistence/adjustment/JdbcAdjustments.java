package medassist.persistence.adjustment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.Adjustments;
import medassist.application.port.PayableFilter;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.entitlement.Claim;
import medassist.domain.settlement.Settlement;
import medassist.persistence.work.ReachText;

/** Adjustments in PostgreSQL. */
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
    public List<Adjustment> list(Filter filter, Reach reach, String after, int limit) {
        return rows.list(filter.personId(), ReachText.of(reach), filter.state().name(), after, limit).stream()
                .map(AdjustmentRow::toDomain)
                .toList();
    }

    @Override
    public List<Adjustment> of(Collection<Settlement> settlements) {
        return rows
                .ofSettlements(
                        texts(settlements, claim -> claim.personId().value()),
                        texts(settlements, claim -> claim.key().institutionId().value()),
                        texts(settlements, claim -> claim.key().settlementId()))
                .stream()
                .map(AdjustmentRow::toDomain)
                .toList();
    }

    private static String[] texts(Collection<Settlement> settlements, Function<Claim, String> text) {
        return settlements.stream().map(Settlement::claim).map(text).toArray(String[]::new);
    }

    @Override
    public List<Adjustment> payable(PayableFilter filter, Reach reach, String from, int limit) {
        return rows
                .payable(
                        filter.personId(),
                        filter.jurisdiction(),
                        ReachText.of(reach),
                        filter.state().name(),
                        from,
                        limit)
                .stream()
                .map(AdjustmentRow::toDomain)
                .toList();
    }
}
