package medassist.persistence.settlement;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.ledger.Stamp;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;

/** A row of {@code settlement}. */
@MappedEntity("settlement")
record SettlementRow(
        String personId,
        String institutionId,
        String settlementId,
        String number,
        String jurisdiction,
        int year,
        LocalDate settledOn,
        long totalFeeFen,
        long inPolicyBurdenFen,
        long assistanceFen,
        long hospitalBearsFen,
        long personPaysFen,
        @TypeDef(type = DataType.JSON) ClaimDocument claim,
        @TypeDef(type = DataType.JSON) AdjudicationDocument adjudication,
        @TypeDef(type = DataType.JSON) EvidenceDocument evidence,
        Instant postedAt,
        String postedBy) {

    static SettlementRow from(Settlement settlement, Evidence evidence) {
        var claim = settlement.claim();
        Adjudication adjudication = settlement.adjudication();
        Stamp posted = settlement.posted();
        return new SettlementRow(
                claim.personId().value(),
                claim.key().institutionId().value(),
                claim.key().settlementId(),
                settlement.number().value(),
                claim.jurisdiction().value(),
                claim.ledgerKey().year(),
                claim.visit().settledOn(),
                claim.expense().totalFee().fen(),
                adjudication.inPolicyBurden().fen(),
                adjudication.assistance().fen(),
                adjudication.hospitalBears().fen(),
                adjudication.personPays().fen(),
                ClaimDocument.from(claim),
                AdjudicationDocument.from(adjudication),
                EvidenceDocument.from(evidence),
                posted.at(),
                posted.by());
    }
}
