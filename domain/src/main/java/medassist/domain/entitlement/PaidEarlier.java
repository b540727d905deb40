package medassist.domain.entitlement;

import medassist.domain.money.Money;

/** What was paid before assistance, insurance first 先保险后救助. */
public record PaidEarlier(
        Money basic, Money criticalIllness, Money employeeLarge, Money civilServant, Money enterprise, Money other) {

    public Money total() {
        return basic.plus(criticalIllness)
                .plus(employeeLarge)
                .plus(civilServant)
                .plus(enterprise)
                .plus(other);
    }
}
