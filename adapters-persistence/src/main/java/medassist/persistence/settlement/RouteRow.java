package medassist.persistence.settlement;

import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code settlement_route}. */
@MappedEntity("settlement_route")
record RouteRow(String institutionId, String settlementId, String heldBy) {}
