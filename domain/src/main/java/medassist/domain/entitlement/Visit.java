package medassist.domain.entitlement;

import java.time.LocalDate;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;

/**
 * The care that a bill is for 就诊.
 *
 * @param number the institution's number of the visit 就诊ID (mdtrt_id), empty where not given
 * @param settledOn the date on the invoice 结算日期; it alone decides policy, certifications and ledger year
 */
public record Visit(
        String number,
        CareType careType,
        Diagnosis diagnosis,
        LocalDate admittedOn,
        LocalDate settledOn,
        boolean emergency,
        boolean referralFiled) {

    /** The same visit, as care of another type for a diagnosis that is known better. */
    public Visit as(CareType care, Diagnosis known) {
        return new Visit(number, care, known, admittedOn, settledOn, emergency, referralFiled);
    }

    /** The same visit on a referral that is filed. */
    public Visit referred() {
        return new Visit(number, careType, diagnosis, admittedOn, settledOn, emergency, true);
    }

    public Visit {
        if (admittedOn.isAfter(settledOn)) {
            throw new IllegalArgumentException("a visit is settled on the day of admission or later");
        }
    }
}
