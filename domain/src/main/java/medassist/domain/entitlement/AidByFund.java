package medassist.domain.entitlement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * Assistance by the fund that pays it 分资金渠道救助金额; negative where it is given back.
 *
 * @param amounts of each fund that pays anything
 */
public record AidByFund(Map<Fund, Money> amounts) {

    public static final AidByFund NONE = new AidByFund(Map.of());

    public AidByFund {
        var paying = new EnumMap<Fund, Money>(Fund.class);
        amounts.forEach((fund, amount) -> {
            if (!amount.isZero()) {
                paying.put(fund, amount);
            }
        });
        amounts = Collections.unmodifiableMap(paying);
    }

    /** What the awards pay. */
    public static AidByFund of(List<Award> awards) {
        var amounts = new EnumMap<Fund, Money>(Fund.class);
        awards.forEach(award -> amounts.merge(award.terms().fund(), award.amount(), Money::plus));
        return new AidByFund(amounts);
    }

    /** What the fund pays. */
    public Money of(Fund fund) {
        return amounts.getOrDefault(fund, Money.ZERO);
    }

    /** What all funds pay together. */
    public Money total() {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }

    public AidByFund plus(AidByFund other) {
        var sums = new EnumMap<Fund, Money>(Fund.class);
        sums.putAll(amounts);
        other.amounts.forEach((fund, amount) -> sums.merge(fund, amount, Money::plus));
        return new AidByFund(sums);
    }

    public AidByFund minus(AidByFund other) {
        var sums = new EnumMap<Fund, Money>(Fund.class);
        sums.putAll(amounts);
        other.amounts.forEach((fund, amount) -> sums.merge(fund, amount.negated(), Money::plus));
        return new AidByFund(sums);
    }
}
