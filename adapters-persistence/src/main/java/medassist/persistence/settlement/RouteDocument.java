package medassist.persistence.settlement;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The route to a settlement as it is handed to the statement that adds it. */
@Serdeable(naming = SnakeCaseStrategy.class)
record RouteDocument(String institutionId, String settlementId, String heldBy) {

    static RouteDocument to(SettlementRow settlement) {
        return new RouteDocument(settlement.institutionId(), settlement.settlementId(), settlement.personId());
    }

    static RouteDocument from(RouteRow row) {
        return new RouteDocument(row.institutionId(), row.settlementId(), row.heldBy());
    }
}
