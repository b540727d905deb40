package medassist.persistence.payment;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentAnswer;
import medassist.domain.payable.PaymentState;
import medassist.domain.recipient.PersonId;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.recipient.PayeeDocument;
import medassist.persistence.work.JsonTexts;
import org.jspecify.annotations.Nullable;

/** A row of {@code payment}, whose payee is encrypted. */
@MappedEntity("payment")
record PaymentRow(
        String batchId,
        String payableId,
        String paidFor,
        int year,
        long amountFen,
        String payee,
        PaymentState state,
        @Nullable LocalDate paidOn,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String request) {

    /** Where the payee of a payment stands. */
    static Cell cell(String batch, String payable) {
        return new Cell("payment.payee", batch, payable);
    }

    Payment toDomain(FieldCipher cipher, JsonTexts json) {
        return new Payment(
                batchId,
                PayableId.of(payableId).orElseThrow(),
                new PersonId(paidFor),
                year,
                Money.ofFen(amountFen),
                json.read(cipher.open(cell(batchId, payableId), payee), PayeeDocument.class)
                        .toDomain(),
                state,
                answeredAt == null ? Optional.empty() : Optional.of(answer(answeredAt)));
    }

    private PaymentAnswer answer(Instant at) {
        return new PaymentAnswer(
                Optional.ofNullable(paidOn),
                Objects.requireNonNull(reason),
                new Stamp(at, Objects.requireNonNull(answeredBy), Objects.requireNonNull(request), ""));
    }
}
