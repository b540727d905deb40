package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.ConcurrentInsertException;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Settlements in case files. */
@Singleton
final class SettlementFilePart implements FilePart {

    private final JsonTexts json;

    SettlementFilePart(JsonTexts json) {
        this.json = json;
    }

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(
                new NeedReader<>(
                        Need.SettlementUnder.class,
                        SettlementRows.FIND,
                        (parameters, needs) -> parameters
                                .texts(needs, need -> need.key().institutionId().value())
                                .texts(needs, need -> need.key().settlementId()),
                        SettlementView.class,
                        rows -> rows.map(SettlementView::toDomain)
                                .collect(Collectors.toMap(
                                        found -> new Need.SettlementUnder(
                                                found.claim().key()),
                                        Optional::of)),
                        _ -> Optional.empty()),
                new NeedReader<>(
                        Need.SettlementsOfDay.class,
                        SettlementRows.OF_DAY,
                        (parameters, needs) -> parameters
                                .texts(needs, need -> need.id().value())
                                .texts(needs, need -> need.institutionId().value())
                                .texts(needs, need -> need.day().toString()),
                        SettlementView.class,
                        rows -> rows.map(Found::of)
                                .collect(Collectors.groupingBy(
                                        Found::ofDay,
                                        Collectors.mapping(
                                                found -> found.decided().settlement(), Collectors.toList()))),
                        _ -> List.of()),
                new NeedReader<>(
                        Need.Settlements.class,
                        SettlementRows.OF_LEDGERS,
                        (parameters, needs) -> parameters.ledgers(needs, Need.Settlements::key),
                        SettlementView.class,
                        rows -> rows.map(Found::of)
                                .collect(Collectors.groupingBy(
                                        Found::ofLedger, Collectors.mapping(Found::decided, Collectors.toList()))),
                        _ -> List.of()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(
                new ChangeWriter<>(
                        Change.SettlementAdded.class,
                        Stage.LEDGERS,
                        SettlementRows.ROUTE,
                        change -> Stream.of(change.settlement().claim()),
                        SettlementFilePart::bindRoutes,
                        Optional.of(() -> new ConcurrentInsertException("a settlement"))),
                new ChangeWriter<>(
                        Change.SettlementAdded.class,
                        Stage.SETTLEMENTS,
                        SettlementRows.ADD,
                        change -> Stream.of(added(change)),
                        SettlementFilePart::bind,
                        Optional.of(() -> new IllegalStateException("a settlement was not added"))));
    }

    /** A settlement, read once, with the number that was asked about. */
    private record Found(PersonId asked, DecidedSettlement decided) {

        private static Found of(SettlementView row) {
            return new Found(new PersonId(row.asked()), row.decided());
        }

        private Claim claim() {
            return decided.settlement().claim();
        }

        private Need.SettlementsOfDay ofDay() {
            return new Need.SettlementsOfDay(
                    asked, claim().key().institutionId(), claim().visit().settledOn());
        }

        private Need.Settlements ofLedger() {
            return new Need.Settlements(claim().ledgerKey().under(asked));
        }
    }

    private Added added(Change.SettlementAdded change) {
        Settlement settlement = change.settlement();
        return new Added(
                settlement,
                json.of(ClaimDocument.from(settlement.claim())),
                json.of(AdjudicationDocument.from(settlement.adjudication())),
                json.of(EvidenceDocument.from(change.evidence())));
    }

    private static void bindRoutes(Parameters parameters, Collection<Claim> claims) throws SQLException {
        parameters
                .texts(claims, claim -> claim.key().institutionId().value())
                .texts(claims, claim -> claim.key().settlementId())
                .texts(claims, claim -> claim.personId().value());
    }

    private static void bind(Parameters parameters, Collection<Added> added) throws SQLException {
        parameters
                .texts(added, each -> each.claim().personId().value())
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
                .texts(added, Added::evidenceDocument)
                .texts(added, each -> DoubtsText.text(each.settlement().doubts()));
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
