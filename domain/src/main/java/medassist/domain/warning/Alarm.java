package medassist.domain.warning;

import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.WarningRule;

/**
 * A burden that has come so far 达到预警标准.
 *
 * @param amount what it is
 * @param threshold what it has reached or passed
 * @param index by which figure; empty where the document states the threshold
 */
public record Alarm(WarningRule rule, Money amount, Money threshold, Optional<Index> index) {

    /**
     * The figure that a threshold is a share of 预警指标.
     *
     * @param newestKnown whether it is not the one of the year before, which nobody has said yet, but the newest known
     */
    public record Index(ParameterName name, DatedValue value, boolean newestKnown) {}
}
