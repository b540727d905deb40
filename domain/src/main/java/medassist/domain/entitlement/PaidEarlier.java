package medassist.domain.entitlement;

import medassist.domain.money.Money;

/**
 * What was paid before assistance, insurance first 先保险后救助.
 *
 * @param outsideScope how much of it went to cost outside policy scope, which supplementary cover may pay 目录外赔付
 */
public record PaidEarlier(
        Money basic,
        Money criticalIllness,
        Money employeeLarge,
        Money civilServant,
        Money enterprise,
        Money other,
        Money outsideScope) {

    public static final PaidEarlier NOTHING =
            new PaidEarlier(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** What was paid, all of it inside policy scope as far as there was cost inside. */
    public PaidEarlier(
            Money basic,
            Money criticalIllness,
            Money employeeLarge,
            Money civilServant,
            Money enterprise,
            Money other) {
        this(basic, criticalIllness, employeeLarge, civilServant, enterprise, other, Money.ZERO);
    }

    public Money total() {
        return basic.plus(criticalIllness)
                .plus(employeeLarge)
                .plus(civilServant)
                .plus(enterprise)
                .plus(other);
    }
}
