package medassist.domain.entitlement;

import medassist.domain.money.Money;
import medassist.domain.money.Ratio;

/**
 * What the hospital bears of the out-of-catalogue cost 医疗机构承担 (entitlement rules §7).
 *
 * @param allowed the share of the total fee that out-of-catalogue cost may reach
 * @param clause empty where no rule applies
 */
public record HospitalCharge(Money amount, Ratio allowed, String clause) {

    /** No rule of the document lets the hospital bear anything of this bill. */
    public static final HospitalCharge NONE = new HospitalCharge(Money.ZERO, new Ratio(0), "");

    /** Whether a rule applies, be it that nothing comes of it. */
    boolean isCharged() {
        return !clause.isEmpty();
    }

    /** The charge where no more is left to be paid than this. */
    HospitalCharge atMost(Money unpaid) {
        return amount.isMoreThan(unpaid) ? new HospitalCharge(unpaid, allowed, clause) : this;
    }
}
