package medassist.persistence.settlement;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.OvertakenException;
import medassist.persistence.transaction.TextColumn;

/** Settlements in PostgreSQL. */
@Singleton
class JdbcSettlements implements Settlements {

    private final SettlementRows rows;
    private final JsonMapper json;
    private final GroupedQuery<SettlementKey, Settlement> finding;
    private final GroupedWrite<Added> adding;

    JdbcSettlements(SettlementRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
        finding = new GroupedQuery<>(this::findAll);
        adding = new GroupedWrite<>(this::addAll);
    }

    @Override
    public Optional<Settlement> find(SettlementKey key) {
        return finding.ask(key);
    }

    private Map<SettlementKey, Settlement> findAll(Collection<SettlementKey> keys) {
        return rows
                .find(
                        TextColumn.of(keys, key -> key.institutionId().value()),
                        TextColumn.of(keys, SettlementKey::settlementId))
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
    public void add(Settlement settlement, Evidence evidence) {
        // Nothing reads it before its entry is appended, which waits for both.
        adding.writeLater(new Added(
                SettlementDocument.from(settlement),
                text(ClaimDocument.from(settlement.claim())),
                text(AdjudicationDocument.from(settlement.adjudication())),
                text(EvidenceDocument.from(evidence))));
    }

    /** A settlement to add, with its documents as text. */
    private record Added(SettlementDocument settlement, String claim, String adjudication, String evidence) {}

    private void addAll(List<Added> settlements) {
        long added = rows.add(
                        settlements.stream().map(Added::settlement).toList(),
                        TextColumn.of(settlements, Added::claim),
                        TextColumn.of(settlements, Added::adjudication),
                        TextColumn.of(settlements, Added::evidence))
                .orElseThrow();
        if (added != settlements.size()) {
            throw new OvertakenException("a settlement");
        }
    }

    private String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
