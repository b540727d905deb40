package medassist.persistence.settlement;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;

/** A row of {@code settlement_route}. */
@MappedEntity("settlement_route")
record RouteRow(String institutionId, String settlementId, String heldBy) {

    SettlementKey key() {
        return new SettlementKey(new InstitutionId(institutionId), settlementId);
    }
}
