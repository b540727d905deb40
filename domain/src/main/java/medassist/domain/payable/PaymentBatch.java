package medassist.domain.payable;

import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.policy.Fund;

/**
 * Payments of one fund to persons that are approved, exported to the bank and answered together 拨付批次.
 *
 * @param state {@link PaymentState#PREPARED}, {@link PaymentState#APPROVED}, {@link PaymentState#EXPORTED} or {@link PaymentState#WITHDRAWN}
 * @param prepared when and by whom
 */
public record PaymentBatch(String id, DivisionCode jurisdiction, Fund fund, PaymentState state, Stamp prepared) {

    /** The same in another state. */
    public PaymentBatch in(PaymentState other) {
        return new PaymentBatch(id, jurisdiction, fund, other, prepared);
    }
}
