package medassist.persistence.payment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.Payments;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentAnswer;
import medassist.domain.payable.PaymentBatch;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.recipient.PayeeDocument;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.Locks;
import medassist.persistence.work.Parameters;
import medassist.persistence.work.ReachText;
import org.jspecify.annotations.Nullable;

/** Payments to persons in PostgreSQL. */
@Singleton
class JdbcPayments implements Payments {

    private final BatchRows batches;
    private final PaymentRows rows;
    private final FieldCipher cipher;
    private final JsonTexts json;
    private final Locks locks;

    JdbcPayments(BatchRows batches, PaymentRows rows, FieldCipher cipher, JsonTexts json, Locks locks) {
        this.batches = batches;
        this.rows = rows;
        this.cipher = cipher;
        this.json = json;
        this.locks = locks;
    }

    @Override
    public void lock(DivisionCode jurisdiction) {
        // Two people decide about batches, so they are locked with what waits for that.
        locks.lockActs(jurisdiction);
    }

    @Override
    public void keep(PaymentBatch batch) {
        batches.keep(
                batch.id(),
                batch.jurisdiction().value(),
                batch.fund().name(),
                batch.state().name(),
                batch.prepared().at(),
                batch.prepared().by(),
                batch.prepared().request());
    }

    @Override
    public Optional<PaymentBatch> find(String batch) {
        return batches.find(batch).map(BatchRow::toDomain);
    }

    @Override
    public List<PaymentBatch> batches(String jurisdiction, Reach reach, String after, int limit) {
        return batches.list(jurisdiction, ReachText.of(reach), after, limit).stream()
                .map(BatchRow::toDomain)
                .toList();
    }

    @Override
    public void add(List<Payment> payments) {
        rows.add(
                texts(payments, Payment::batch),
                texts(payments, each -> each.payable().toString()),
                texts(payments, each -> each.person().value()),
                texts(payments, each -> Integer.toString(each.year())),
                texts(payments, each -> Long.toString(each.amount().fen())),
                texts(payments, this::payee),
                texts(payments, each -> each.state().name()));
    }

    private String payee(Payment payment) {
        return cipher.seal(
                PaymentRow.cell(payment.batch(), payment.payable().toString()),
                json.of(PayeeDocument.from(payment.payee())));
    }

    @Override
    public List<Payment> of(String batch) {
        return toDomain(rows.of(batch));
    }

    @Override
    public List<Payment> ofPayables(Collection<PayableId> payables) {
        return toDomain(
                rows.ofPayables(payables.stream().map(PayableId::toString).toArray(String[]::new)));
    }

    private List<Payment> toDomain(List<PaymentRow> found) {
        return found.stream().map(row -> row.toDomain(cipher, json)).toList();
    }

    @Override
    public void change(List<Payment> payments) {
        rows.change(
                texts(payments, Payment::batch),
                texts(payments, each -> each.payable().toString()),
                texts(payments, each -> each.state().name()),
                answers(payments, answer -> answer.paidOn().orElse(null)),
                answers(payments, PaymentAnswer::reason),
                answers(payments, answer -> answer.stamp().at()),
                answers(payments, answer -> answer.stamp().by()),
                answers(payments, answer -> answer.stamp().request()));
    }

    private static @Nullable String[] answers(List<Payment> payments, Function<PaymentAnswer, @Nullable Object> part) {
        return payments.stream()
                .map(each -> Parameters.text(each.answer().map(part).orElse(null)))
                .toArray(String[]::new);
    }

    private static String[] texts(List<Payment> payments, Function<Payment, String> text) {
        return payments.stream().map(text).toArray(String[]::new);
    }
}
