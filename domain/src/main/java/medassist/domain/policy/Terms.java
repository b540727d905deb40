package medassist.domain.policy;

import java.util.List;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.validity.Validity;

/**
 * What one class is owed in one benefit over a time 救助标准.
 *
 * @param deductible the year's deductible 起付线
 * @param limits one for every pool that a payout may draw on; none where the document sets no limit
 */
public record Terms(
        AidClass aidClass,
        Validity validity,
        Money deductible,
        Ratio ratio,
        List<PoolLimit> limits,
        Fund fund,
        Clause clause) {

    public Terms {
        limits = List.copyOf(limits);
    }

    /** The limits of the pools on which a payout for this type of care draws. */
    public List<PoolLimit> limitsOf(CareType careType) {
        return limits.stream()
                .filter(each -> each.pool().care().contains(careType))
                .toList();
    }
}
