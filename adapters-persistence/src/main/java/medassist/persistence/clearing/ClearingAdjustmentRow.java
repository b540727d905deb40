package medassist.persistence.clearing;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;

/** A row of {@code clearing_adjustment}. */
@MappedEntity("clearing_adjustment")
record ClearingAdjustmentRow(
        String institutionId,
        String settlementId,
        LocalDate adjustedOn,
        Instant madeAt,
        String madeBy,
        String request,
        String reason) {

    static ClearingAdjustmentRow from(ClearingAdjustment adjustment) {
        var stamp = adjustment.stamp();
        return new ClearingAdjustmentRow(
                adjustment.settlement().institutionId().value(),
                adjustment.settlement().settlementId(),
                adjustment.on(),
                stamp.at(),
                stamp.by(),
                stamp.request(),
                stamp.reason());
    }

    ClearingAdjustment toDomain() {
        return new ClearingAdjustment(settlement(), adjustedOn, new Stamp(madeAt, madeBy, request, reason));
    }

    SettlementKey settlement() {
        return new SettlementKey(new InstitutionId(institutionId), settlementId);
    }
}
