package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.domain.entitlement.Adjudication;
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
import medassist.persistence.transaction.Parameters;
import medassist.persistence.transaction.Pipeline;

/** Settlements in PostgreSQL. */
@Singleton
class JdbcSettlements implements Settlements, Foreseeing {

    private final SettlementRows rows;
    private final JsonTexts json;
    private final GroupedQuery<SettlementKey, Settlement> finding;
    private final GroupedWrite<Claim> routing;
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
        routing = pipeline.write(
                SettlementRows.ROUTE, JdbcSettlements::giveRoutes, () -> new OvertakenException("a settlement"));
        adding = pipeline.write(
                SettlementRows.ADD,
                JdbcSettlements::give,
                () -> new IllegalStateException("a settlement was not added"));
    }

    private static void giveRoutes(Parameters given, Collection<Claim> claims) throws SQLException {
        given.texts(claims, claim -> claim.key().institutionId().value())
                .texts(claims, claim -> claim.key().settlementId())
                .texts(claims, claim -> claim.personId().value());
    }

    private static void give(Parameters given, Collection<Added> added) throws SQLException {
        given.texts(added, each -> each.claim().personId().value())
                .texts(added, each -> each.claim().key().institutionId().value())
                .texts(added, each -> each.claim().key().settlementId())
                .texts(added, each -> each.settlement().number().value())
                .texts(added, each -> each.claim().jurisdiction().value())
                .numbers(added, each -> each.claim().ledgerKey().year())
                .texts(added, each -> each.claim().visit().settledOn().toString())
                .numbers(added, each -> each.claim().expense().totalFee().fen())
                .numbers(added, each -> each.adjudication().inPolicyBurden().fen())
                .numbers(added, each -> each.adjudication().assistance().fen())
                .numbers(added, each -> each.adjudication().hospitalBears().fen())
                .numbers(added, each -> each.adjudication().personPays().fen())
                .texts(added, each -> each.settlement().posted().at().toString())
                .texts(added, each -> each.settlement().posted().by())
                .texts(added, Added::claimDocument)
                .texts(added, Added::adjudicationDocument)
                .texts(added, Added::evidenceDocument);
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
        routing.write(settlement.claim());
        adding.write(new Added(
                settlement,
                json.of(ClaimDocument.from(settlement.claim())),
                json.of(AdjudicationDocument.from(settlement.adjudication())),
                json.of(EvidenceDocument.from(evidence))));
    }

    /** A settlement to add, with its documents in JSON. */
    private record Added(
            Settlement settlement, String claimDocument, String adjudicationDocument, String evidenceDocument) {

        Claim claim() {
            return settlement.claim();
        }

        Adjudication adjudication() {
            return settlement.adjudication();
        }
    }
}
