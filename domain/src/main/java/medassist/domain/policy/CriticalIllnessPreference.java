package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Insurance;
import medassist.domain.validity.Validity;

/**
 * How critical-illness insurance favours certain classes 大病保险倾斜, for the insurer upstream: it changes nothing in what
 * assistance pays.
 *
 * @param insurances the insurances whose critical-illness layer it is; none where the document does not say
 * @param deductibleReduction by how much of itself the insurance's deductible falls
 * @param ratioIncrease by how many percentage points its ratios rise
 * @param uncapped whether its annual limit is lifted
 * @param specialMedicinesFromFirstYuan whether special medicines 特药 have no deductible
 */
public record CriticalIllnessPreference(
        List<AidClass> classes,
        Set<Insurance> insurances,
        Validity validity,
        Ratio deductibleReduction,
        Ratio ratioIncrease,
        boolean uncapped,
        boolean specialMedicinesFromFirstYuan,
        Clause clause) {

    public CriticalIllnessPreference {
        classes = List.copyOf(classes);
        insurances = Set.copyOf(insurances);
    }

    /** Whether it favours the person on the day. */
    public boolean concerns(Applicant applicant, LocalDate day) {
        return validity.includes(day)
                && (insurances.isEmpty() || insurances.contains(applicant.insurance()))
                && classes.stream().anyMatch(aidClass -> aidClass.includes(applicant));
    }

    /** What is left of the insurance's deductible. */
    public Money lowered(Money deductible) {
        return deductible.minus(deductibleReduction.of(deductible));
    }

    /** What becomes of a ratio of the insurance; never more than the whole. */
    public Ratio raised(Ratio ratio) {
        return new Ratio(Math.min(10_000, ratio.basisPoints() + ratioIncrease.basisPoints()));
    }
}
