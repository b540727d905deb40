package medassist.application.paying;

import java.util.List;
import java.util.stream.Collectors;
import medassist.application.pending.ActKind;
import medassist.application.port.Payments;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/**
 * The act by which a batch of payments is approved 拨付复核. Its document says how many there are, what they come to, and in one digest to
 * whom; a payment of what is not owed any more has left it.
 */
record PaymentBatchAct(Payments payments, OwedPayments owed) implements ActKind.AtOnce {

    private static final String ID = "batch";

    @Override
    public String code() {
        return "PAYMENT_BATCH";
    }

    /** What is asked. */
    static Document asked(String batch) {
        return Document.EMPTY.with(ID, batch);
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        payments.lock(jurisdiction);
        return payments.find(asked.text(ID))
                .filter(batch -> batch.jurisdiction().equals(jurisdiction))
                .map(this::workedOut)
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_BATCH, asked.text(ID)));
    }

    private Outcome<Document> workedOut(PaymentBatch batch) {
        if (batch.state() != PaymentState.PREPARED) {
            return Outcome.refused(Code.BATCH_STATE, batch.id(), batch.state());
        }
        List<Payment> still = owed.of(payments.of(batch.id()));
        return new Outcome.Done<>(asked(batch.id())
                .with("fund", batch.fund().name())
                .with("payments", Integer.toString(still.size()))
                .with("amount", total(still).toString())
                .with("rows", digest(still)));
    }

    static Money total(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }

    /** To whom how much is paid. */
    static String digest(List<Payment> rows) {
        return ContentDigest.of(rows.stream()
                .map(each -> String.join(
                        "\t",
                        each.payable().toString(),
                        each.person().value(),
                        each.amount().toString(),
                        each.payee().name(),
                        each.payee().bank(),
                        each.payee().account()))
                .collect(Collectors.joining("\n")));
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_PAYMENTS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_PAYMENTS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return List.of(Phrase.of(
                code() + "." + document.text("fund"),
                document.text(ID),
                document.text("payments"),
                document.text("amount")));
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        PaymentBatch batch = payments.find(act.document().text(ID)).orElseThrow();
        List<Payment> all = payments.of(batch.id());
        payments.change(OwedPayments.goingOn(all, owed.of(all), PaymentState.APPROVED));
        payments.keep(batch.in(PaymentState.APPROVED));
    }
}
