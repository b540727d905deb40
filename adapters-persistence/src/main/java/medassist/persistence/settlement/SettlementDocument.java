package medassist.persistence.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.ledger.Stamp;
import medassist.domain.settlement.Settlement;

/** What a settlement says beside its documents, as it is handed to the statement that adds it; the moment in ISO 8601. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record SettlementDocument(
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
        String postedAt,
        String postedBy) {

    static SettlementDocument from(Settlement settlement) {
        var claim = settlement.claim();
        Adjudication adjudication = settlement.adjudication();
        Stamp posted = settlement.posted();
        return new SettlementDocument(
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
                posted.at().toString(),
                posted.by());
    }
}
