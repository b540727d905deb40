package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.persistence.transaction.Foreseeing;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.JsonTexts;
import medassist.persistence.transaction.OvertakenException;
import medassist.persistence.transaction.Pipeline;

/** Settlements in PostgreSQL. */
@Singleton
class JdbcSettlements implements Settlements, Foreseeing {

    private final SettlementRows rows;
    private final JsonTexts json;
    private final GroupedQuery<SettlementKey, Settlement> finding;
    private final GroupedWrite<Added> adding;

    JdbcSettlements(SettlementRows rows, Pipeline pipeline, JsonTexts json) {
        this.rows = rows;
        this.json = json;
        finding = pipeline.query(
                SettlementRows.FIND,
                (given, keys) ->
                        given.texts(keys, key -> key.institutionId().value()).texts(keys, SettlementKey::settlementId),
                SettlementView.class,
                found -> found.map(SettlementView::toDomain)
                        .collect(Collectors.toMap(each -> each.claim().key(), Function.identity())));
        adding = pipeline.write(
                SettlementRows.ADD,
                (given, settlements) -> given.json(
                                settlements.stream().map(Added::settlement).toList())
                        .texts(settlements, Added::claim)
                        .texts(settlements, Added::adjudication)
                        .texts(settlements, Added::evidence),
                () -> new OvertakenException("a settlement"));
    }

    @Override
    public Optional<Settlement> find(SettlementKey key) {
        return finding.ask(key);
    }

    @Override
    public void foresee(Claim claim) {
        finding.foresee(claim.key());
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
        adding.write(new Added(
                SettlementDocument.from(settlement),
                json.of(ClaimDocument.from(settlement.claim())),
                json.of(AdjudicationDocument.from(settlement.adjudication())),
                json.of(EvidenceDocument.from(evidence))));
    }

    /** A settlement to add, with its documents as text. */
    private record Added(SettlementDocument settlement, String claim, String adjudication, String evidence) {}
}
