package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/** Settlements in PostgreSQL. */
@Singleton
class JdbcSettlements implements Settlements {

    private final SettlementRows rows;

    JdbcSettlements(SettlementRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Settlement> find(SettlementKey key) {
        return rows.find(key.institutionId().value(), key.settlementId()).map(SettlementView::toDomain);
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
    public List<Decided> list(SettlementFilter filter, SettlementFilter.Place after, int limit) {
        return rows
                .list(
                        filter.personId(),
                        filter.institutionId(),
                        filter.from(),
                        filter.to(),
                        filter.standing().name(),
                        after.settledOn(),
                        after.number(),
                        limit)
                .stream()
                .map(SettlementView::decided)
                .toList();
    }

    @Override
    public List<Decided> of(LedgerKey key) {
        return rows.of(key.personId().value(), key.jurisdiction().value(), key.year()).stream()
                .map(SettlementView::decided)
                .toList();
    }

    @Override
    public Optional<Evidence> evidence(SettlementKey key) {
        return rows.evidence(key.institutionId().value(), key.settlementId())
                .map(EvidenceView::evidence)
                .map(EvidenceDocument::toDomain);
    }

    @Override
    public boolean add(Settlement settlement, Evidence evidence) {
        var row = SettlementRow.from(settlement, evidence);
        if (rows.addRoute(row.institutionId(), row.settlementId(), row.personId()) == 0) {
            return false;
        }
        rows.add(row);
        return true;
    }
}
