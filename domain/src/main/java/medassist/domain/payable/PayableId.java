package medassist.domain.payable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import medassist.domain.policy.Fund;

/**
 * Names a payable for ever 应付款编号: what it comes from, and the fund.
 *
 * @param origin the number of a settlement, the key of an application, or the id of an adjustment
 */
public record PayableId(String origin, Fund fund) implements Comparable<PayableId> {

    private static final String SEPARATOR = "-";
    private static final Comparator<PayableId> ORDER =
            Comparator.comparing(PayableId::origin).thenComparing(PayableId::fund);

    /** The id that is written so; empty where the text is none. */
    public static Optional<PayableId> of(String text) {
        return Arrays.stream(Fund.values())
                .filter(fund -> text.endsWith(SEPARATOR + fund))
                .map(fund -> new PayableId(
                        text.substring(0, text.length() - fund.name().length() - SEPARATOR.length()), fund))
                .findFirst();
    }

    @Override
    public int compareTo(PayableId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return origin + SEPARATOR + fund;
    }
}
