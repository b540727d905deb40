package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.clearing.ClearingAdjustment;

/** The reversal of a cleared settlement, on the wire. */
@Serdeable
record ClearingAdjustmentReply(
        String institutionId, String settlementId, LocalDate on, Instant at, String by, String reason) {

    static ClearingAdjustmentReply of(ClearingAdjustment adjustment) {
        var stamp = adjustment.stamp();
        return new ClearingAdjustmentReply(
                adjustment.settlement().institutionId().value(),
                adjustment.settlement().settlementId(),
                adjustment.on(),
                stamp.at(),
                stamp.by(),
                stamp.reason());
    }
}
