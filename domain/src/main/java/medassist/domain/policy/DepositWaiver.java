package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.recipient.Applicant;
import medassist.domain.validity.Validity;

/**
 * Who is admitted to a designated hospital without a deposit 免除住院押金.
 *
 * @param withinCity whether only in hospitals of the jurisdiction
 * @param onReferral whether only on referral from primary care 基层首诊转诊
 */
public record DepositWaiver(
        List<AidClass> classes, Validity validity, boolean withinCity, boolean onReferral, Clause clause) {

    public DepositWaiver {
        classes = List.copyOf(classes);
    }

    /** Whether such an admission is one that it is for. */
    public boolean admits(boolean inCity, boolean referred) {
        return (inCity || !withinCity) && (referred || !onReferral);
    }

    /** Whether the person is admitted without a deposit on the day, where the rest holds. */
    public boolean concerns(Applicant applicant, LocalDate day) {
        return validity.includes(day) && classes.stream().anyMatch(aidClass -> aidClass.includes(applicant));
    }
}
