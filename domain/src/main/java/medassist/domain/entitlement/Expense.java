package medassist.domain.entitlement;

import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.policy.CountedExpense;

/**
 * A bill as insurance left it 医疗费用.
 *
 * @param totalFee 医疗费总额, the sum of the four parts that follow
 * @param outOfCatalogue 全自费
 * @param overLimit 超限价自费
 * @param preSelfPay 先行自付
 * @param inScope 符合政策范围金额
 * @param personalAccount 个人账户支付: what the person's own medical account means to carry of the person's share; it
 *     plays no part in the arithmetic
 */
public record Expense(
        Money totalFee,
        Money outOfCatalogue,
        Money overLimit,
        Money preSelfPay,
        Money inScope,
        PaidEarlier paid,
        Money personalAccount) {

    /** What a bill can get wrong in itself (entitlement rules §3). */
    public enum Fault {
        AMOUNTS_DO_NOT_ADD_UP,
        PAID_EXCEEDS_TOTAL
    }

    public Optional<Fault> fault() {
        if (!sumOfParts().equals(totalFee)) {
            return Optional.of(Fault.AMOUNTS_DO_NOT_ADD_UP);
        }
        return paid.total().isMoreThan(totalFee) ? Optional.of(Fault.PAID_EXCEEDS_TOTAL) : Optional.empty();
    }

    public Money sumOfParts() {
        return outOfCatalogue.plus(overLimit).plus(preSelfPay).plus(inScope);
    }

    /** What of the bill counts by the document, before the insurers' payments are taken off. */
    public Money counted(CountedExpense.Base base) {
        return switch (base) {
            case IN_SCOPE -> inScope;
            case IN_SCOPE_AND_PRE_SELF_PAY -> inScope.plus(preSelfPay);
        };
    }

    /** What insurance left to the person inside policy scope 政策范围内个人负担, never below zero. */
    public Money inPolicyBurden(CountedExpense.Base base) {
        return counted(base).above(paid.total());
    }

    /** What nobody had paid before assistance. */
    public Money unpaid() {
        return totalFee.minus(paid.total());
    }
}
