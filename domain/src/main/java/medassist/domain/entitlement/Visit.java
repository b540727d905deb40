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

    public Visit {
        if (admittedOn.isAfter(settledOn)) {
            throw new IllegalArgumentException("a visit is settled on the day of admission or later");
        }
    }
}
