package medassist.domain.adjustment;

import java.util.List;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;

/**
 * A settlement with what was found due of it since 结算及其差额.
 *
 * @param adjustments those of the settlement that have not lapsed, in the order in which they were raised
 */
public record AdjustedSettlement(Settlement settlement, List<Adjustment> adjustments) {

    public AdjustedSettlement {
        adjustments = List.copyOf(adjustments);
    }

    /** What stands of its assistance now, with what released adjustments have paid or got back; nothing where it is reversed. */
    public Money assistanceNow() {
        if (settlement.isReversed()) {
            return Money.ZERO;
        }
        Money adjusted = adjustments.stream()
                .filter(Adjustment::isReleased)
                .map(Adjustment::due)
                .reduce(AidByFund.NONE, AidByFund::plus)
                .total();
        return settlement.adjudication().assistance().plus(adjusted);
    }
}
