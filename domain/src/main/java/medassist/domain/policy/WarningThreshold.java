package medassist.domain.policy;

import medassist.domain.money.Money;
import medassist.domain.parameter.ParameterName;

/** From how much on a burden is warned of 预警标准. */
public sealed interface WarningThreshold {

    /** An amount that the document states. */
    record Stated(Money amount) implements WarningThreshold {}

    /** So many percent of a figure of the year before 上年度指标的百分比, which a parameter says. */
    record OfFigure(ParameterName name, int percent) implements WarningThreshold {}
}
