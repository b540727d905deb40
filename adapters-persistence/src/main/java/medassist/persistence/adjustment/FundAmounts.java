package medassist.persistence.adjustment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.stream.Collectors;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/** Writes amounts by fund as a text, and reads it: {@code ASSISTANCE_FUND 350000, COUNTY_FINANCE -200000}, in fen. */
public final class FundAmounts {

    private static final String SEPARATOR = ", ";

    private FundAmounts() {}

    public static String write(AidByFund amounts) {
        return amounts.amounts().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().fen())
                .collect(Collectors.joining(SEPARATOR));
    }

    public static AidByFund read(String text) {
        var amounts = new EnumMap<Fund, Money>(Fund.class);
        Arrays.stream(text.split(SEPARATOR))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" ", 2))
                .forEach(each -> amounts.put(Fund.valueOf(each[0]), Money.ofFen(Long.parseLong(each[1]))));
        return new AidByFund(amounts);
    }
}
