package medassist.domain.policy;

import java.util.List;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.validity.Validity;

/**
 * What one class is owed in one benefit over a time 救助标准.
 *
 * @param deductible the year's deductible 起付线
 * @param pools every pool that a payout draws on; none where the document sets no limit
 */
public record Terms(
        AidClass aidClass,
        Validity validity,
        Money deductible,
        Ratio ratio,
        List<PoolLimit> pools,
        Fund fund,
        Clause clause) {

    public Terms {
        pools = List.copyOf(pools);
    }
}
