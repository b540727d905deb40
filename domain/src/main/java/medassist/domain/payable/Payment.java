package medassist.domain.payable;

import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.recipient.Payee;
import medassist.domain.recipient.PersonId;

/**
 * What is paid of a payable to a person in a batch 拨付明细. Of a payable, one payment at most is live; that it was paid, nobody but the
 * bank says.
 *
 * @param year of the ledger that it is owed by
 * @param payee to whom, as it was known when the batch was prepared
 * @param answer what the bank says; empty before it does
 */
public record Payment(
        String batch,
        PayableId payable,
        PersonId person,
        int year,
        Money amount,
        Payee payee,
        PaymentState state,
        Optional<PaymentAnswer> answer) {

    /** One that is prepared. */
    public static Payment prepared(String batch, Payable payable, Payee payee) {
        return new Payment(
                batch,
                payable.id(),
                payable.ledger().personId(),
                payable.ledger().year(),
                payable.amount(),
                payee,
                PaymentState.PREPARED,
                Optional.empty());
    }

    /** Whether the bank has said this already. */
    public boolean isAnswered(PaymentAnswer said) {
        return answer.filter(said::saysTheSameAs).isPresent();
    }

    /**
     * The same after the bank has answered.
     *
     * @throws IllegalStateException if the bank has not had it, or has answered before
     */
    public Payment answered(PaymentAnswer said) {
        if (state != PaymentState.EXPORTED) {
            throw new IllegalStateException("the payment is not with the bank");
        }
        return new Payment(
                batch,
                payable,
                person,
                year,
                amount,
                payee,
                said.isPaid() ? PaymentState.PAID : PaymentState.FAILED,
                Optional.of(said));
    }

    /** The same in another state. */
    public Payment in(PaymentState other) {
        return new Payment(batch, payable, person, year, amount, payee, other, answer);
    }
}
