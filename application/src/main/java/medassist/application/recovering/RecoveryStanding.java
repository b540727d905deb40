package medassist.application.recovering;

import medassist.domain.entitlement.AidByFund;
import medassist.domain.money.Money;
import medassist.domain.recovery.RecoveryCase;

/**
 * A case of recovery with what it comes to 追回情况.
 *
 * @param due what its debtor owes the funds: what institutions keep of what was taken back, and what the bank has of what was paid to
 *     persons
 * @param byStatement what its institution gives back through its own statement, so that it is not due beside that
 */
public record RecoveryStanding(RecoveryCase recovery, AidByFund due, Money byStatement) {

    /** What is still owed; below zero where more was collected than is owed by now. */
    public Money balance() {
        return due.total().minus(recovery.collected());
    }
}
