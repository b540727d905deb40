package medassist.domain.policy;

import java.util.List;
import medassist.domain.money.Ratio;
import medassist.domain.validity.Validity;

/**
 * How critical-illness insurance favours certain classes 大病保险倾斜, for the insurer upstream: it changes nothing in what
 * assistance pays.
 *
 * @param deductibleReduction by how much of itself the insurance's deductible falls
 * @param ratioIncrease by how many percentage points its ratios rise
 * @param uncapped whether its annual limit is lifted
 * @param specialMedicinesFromFirstYuan whether special medicines 特药 have no deductible
 */
public record CriticalIllnessTilt(
        List<AidClass> classes,
        Validity validity,
        Ratio deductibleReduction,
        Ratio ratioIncrease,
        boolean uncapped,
        boolean specialMedicinesFromFirstYuan,
        Clause clause) {

    public CriticalIllnessTilt {
        classes = List.copyOf(classes);
    }
}
