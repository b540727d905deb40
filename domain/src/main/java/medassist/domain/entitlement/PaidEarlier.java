package medassist.domain.entitlement;

import medassist.domain.money.Money;

/**
 * What was paid before assistance, insurance first 先保险后救助.
 *
 * @param disabledVeterans 伤残人员医疗保障基金支出 (hifdm_pay)
 * @param otherFunds 其他基金支出 (othfund_pay), beside {@code other} 其他支出 (oth_pay)
 * @param outsideScope how much of it went to cost outside policy scope, which supplementary cover may pay 目录外赔付
 */
public record PaidEarlier(
        Money basic,
        Money criticalIllness,
        Money employeeLarge,
        Money civilServant,
        Money enterprise,
        Money other,
        Money disabledVeterans,
        Money otherFunds,
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

    /** What was paid by insurers without a fund of their own for some. */
    public PaidEarlier(
            Money basic,
            Money criticalIllness,
            Money employeeLarge,
            Money civilServant,
            Money enterprise,
            Money other,
            Money outsideScope) {
        this(
                basic,
                criticalIllness,
                employeeLarge,
                civilServant,
                enterprise,
                other,
                Money.ZERO,
                Money.ZERO,
                outsideScope);
    }

    public Money total() {
        return basic.plus(criticalIllness)
                .plus(employeeLarge)
                .plus(civilServant)
                .plus(enterprise)
                .plus(other)
                .plus(disabledVeterans)
                .plus(otherFunds);
    }
}
