package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.persistence.transaction.GroupedStatement;
import medassist.persistence.transaction.TransactionGroup;

/** Settlements in PostgreSQL. */
@Singleton
class JdbcSettlements implements Settlements {

    private final SettlementRows rows;
    private final GroupedStatement<SettlementKey, Settlement> finding;
    private final GroupedStatement<SettlementDocument, RouteRow> adding;

    JdbcSettlements(SettlementRows rows) {
        this.rows = rows;
        finding = new GroupedStatement<>(this::findAll);
        adding = new GroupedStatement<>(this::addAll);
    }

    @Override
    public Optional<Settlement> find(SettlementKey key) {
        return finding.ask(key);
    }

    private Map<SettlementKey, Settlement> findAll(Collection<SettlementKey> keys) {
        return rows
                .find(
                        keys.stream().map(key -> key.institutionId().value()).toArray(String[]::new),
                        keys.stream().map(SettlementKey::settlementId).toArray(String[]::new))
                .stream()
                .map(SettlementView::toDomain)
                .collect(Collectors.toMap(found -> found.claim().key(), Function.identity()));
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
        TransactionGroup.own(settlement.claim().key());
        return adding.ask(SettlementDocument.from(settlement, evidence)).isPresent();
    }

    private Map<SettlementDocument, RouteRow> addAll(Collection<SettlementDocument> settlements) {
        Map<SettlementKey, SettlementDocument> given =
                settlements.stream().collect(Collectors.toMap(SettlementDocument::key, Function.identity()));
        return rows.add(List.copyOf(settlements)).stream()
                .collect(Collectors.toMap(row -> given.get(row.key()), Function.identity()));
    }
}
