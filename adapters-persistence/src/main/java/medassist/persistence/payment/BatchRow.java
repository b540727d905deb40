package medassist.persistence.payment;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.Fund;

/** A row of {@code payment_batch}. */
@MappedEntity("payment_batch")
record BatchRow(
        String batchId,
        String jurisdiction,
        Fund fund,
        PaymentState state,
        Instant preparedAt,
        String preparedBy,
        String request) {

    PaymentBatch toDomain() {
        return new PaymentBatch(
                batchId, new DivisionCode(jurisdiction), fund, state, new Stamp(preparedAt, preparedBy, request, ""));
    }
}
