package medassist.domain.payable;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.ledger.Stamp;

/**
 * What the bank says of a payment 银行回盘.
 *
 * @param paidOn the day on which it was paid; empty where it failed
 * @param reason why it failed
 */
public record PaymentAnswer(Optional<LocalDate> paidOn, String reason, Stamp stamp) {

    public boolean isPaid() {
        return paidOn.isPresent();
    }

    /** Whether it says the same as another. */
    boolean saysTheSameAs(PaymentAnswer other) {
        return paidOn.equals(other.paidOn) && reason.equals(other.reason);
    }
}
