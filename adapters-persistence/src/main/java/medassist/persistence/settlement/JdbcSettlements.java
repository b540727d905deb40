package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PayableFilter;
import medassist.application.port.ReversalFilter;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.domain.access.Reach;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.validity.China;
import medassist.persistence.work.ReachText;

/** Settlements in PostgreSQL. */
@Singleton
class JdbcSettlements implements Settlements {

    private final SettlementRows rows;

    JdbcSettlements(SettlementRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Settlement> find(SettlementKey key) {
        return view(key).map(SettlementView::toDomain);
    }

    @Override
    public Optional<DecidedSettlement> decided(SettlementKey key) {
        return view(key).map(SettlementView::decided);
    }

    @Override
    public Optional<Settlement> findByNumber(PersonId personId, SettlementNumber number) {
        return rows.findByNumber(personId.value(), number.value()).map(SettlementView::toDomain);
    }

    @Override
    public Optional<Settlement> findByNumber(InstitutionId institutionId, SettlementNumber number) {
        return rows.findByInstitutionAndNumber(institutionId.value(), number.value())
                .map(SettlementView::toDomain);
    }

    @Override
    public Optional<Settlement> reversedBy(PersonId id, InstitutionId institutionId, String request) {
        return rows.reversedBy(id.value(), institutionId.value(), request).map(SettlementView::toDomain);
    }

    @Override
    public List<DecidedSettlement> list(SettlementFilter filter, Reach reach, SettlementFilter.Place after, int limit) {
        String doubt = filter.doubt().map(Enum::name).orElse("");
        List<SettlementView> found = filter.settlementId().isEmpty()
                ? rows.list(
                        filter.personId(),
                        filter.institutionId(),
                        ReachText.of(reach),
                        filter.from(),
                        filter.to(),
                        filter.state().name(),
                        doubt,
                        after.settledOn(),
                        after.number(),
                        limit)
                : rows.listUnder(
                        filter.settlementId(),
                        filter.personId(),
                        filter.institutionId(),
                        ReachText.of(reach),
                        filter.from(),
                        filter.to(),
                        filter.state().name(),
                        doubt,
                        after.settledOn(),
                        after.number(),
                        limit);
        return found.stream().map(SettlementView::decided).toList();
    }

    @Override
    public List<DecidedSettlement> reversed(ReversalFilter filter, Reach reach, ReversalFilter.Place after, int limit) {
        return rows
                .reversed(
                        filter.institutionId(),
                        ReachText.of(reach),
                        China.start(filter.from()),
                        China.start(filter.to().plusDays(1)),
                        after.at(),
                        after.number(),
                        limit)
                .stream()
                .map(SettlementView::decided)
                .toList();
    }

    @Override
    public List<Settlement> payable(PayableFilter filter, Reach reach, String from, int limit) {
        return rows
                .payable(
                        filter.personId(),
                        filter.jurisdiction(),
                        ReachText.of(reach),
                        filter.state().name(),
                        from,
                        limit)
                .stream()
                .map(SettlementView::toDomain)
                .toList();
    }

    private Optional<SettlementView> view(SettlementKey key) {
        return rows.find(key.institutionId().value(), key.settlementId());
    }
}
