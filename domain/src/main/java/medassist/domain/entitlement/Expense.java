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
 * @param hospitalShare 医院自付: what the hospital bears by itself before assistance, cost outside policy scope first
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
        CarvedOut carvedOut,
        Money hospitalShare,
        Money personalAccount) {

    /** A bill of which no other scheme and no hospital pays a part. */
    public Expense(
            Money totalFee,
            Money outOfCatalogue,
            Money overLimit,
            Money preSelfPay,
            Money inScope,
            PaidEarlier paid,
            Money personalAccount) {
        this(
                totalFee,
                outOfCatalogue,
                overLimit,
                preSelfPay,
                inScope,
                paid,
                CarvedOut.NONE,
                Money.ZERO,
                personalAccount);
    }

    /** What a bill can get wrong in itself (entitlement rules §3). */
    public enum Fault {
        AMOUNTS_DO_NOT_ADD_UP,
        PAID_EXCEEDS_TOTAL,
        /** More was paid outside policy scope than was paid at all, or than the bill has there. */
        PAID_OUTSIDE_SCOPE,
        /** More is carved out than the bill has inside policy scope. */
        CARVED_OUT_EXCEEDS_SCOPE
    }

    public Optional<Fault> fault() {
        if (!sumOfParts().equals(totalFee)) {
            return Optional.of(Fault.AMOUNTS_DO_NOT_ADD_UP);
        }
        if (settledEarlier().isMoreThan(totalFee)) {
            return Optional.of(Fault.PAID_EXCEEDS_TOTAL);
        }
        if (paid.outsideScope().isMoreThan(paid.total().min(totalFee.minus(inScope)))) {
            return Optional.of(Fault.PAID_OUTSIDE_SCOPE);
        }
        return carvedOut.amount().isMoreThan(inScope) ? Optional.of(Fault.CARVED_OUT_EXCEEDS_SCOPE) : Optional.empty();
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

    /** What is left to the person inside policy scope 政策范围内个人负担, after all who pay before assistance; never below zero. */
    public Money inPolicyBurden(CountedExpense.Base base) {
        return counted(base).above(paidInside(base));
    }

    /** What insurers, another scheme and the hospital itself paid of the cost inside policy scope before assistance. */
    public Money paidInside(CountedExpense.Base base) {
        Money outside = totalFee.above(counted(base));
        Money paidOutside = paid.outsideScope().min(outside);
        Money hospitalInside = hospitalShare.above(outside.minus(paidOutside));
        return paid.total().minus(paidOutside).plus(carvedOut.amount()).plus(hospitalInside);
    }

    /** Whether all that is inside policy scope is carved out. */
    public boolean isAllCarvedOut() {
        return carvedOut.isStated() && carvedOut.amount().equals(inScope);
    }

    /** What insurers, another scheme and the hospital itself pay before assistance. */
    public Money settledEarlier() {
        return paid.total().plus(carvedOut.amount()).plus(hospitalShare);
    }

    /** What nobody had paid before assistance. */
    public Money unpaid() {
        return totalFee.minus(settledEarlier());
    }
}
