package medassist.domain.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A ratio of assistance 救助比例: an exact fraction in basis points, from 0 to 10,000. */
public record Ratio(int basisPoints) {

    private static final int WHOLE = 10_000;
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?%");

    public Ratio {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("a ratio lies between 0% and 100%");
        }
    }

    /**
     * Reads a percentage such as {@code 70%} or {@code 62.5%}.
     *
     * @throws IllegalArgumentException if the text is none, has over two decimals or is above 100%
     */
    public static Ratio ofPercent(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw new IllegalArgumentException("a ratio is a percentage such as 70%");
        }
        return new Ratio(new BigDecimal(text.substring(0, text.length() - 1))
                .movePointRight(2)
                .intValueExact());
    }

    /**
     * This share of an amount, rounded half up to the fen (entitlement rules §2).
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Money of(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a share is taken of an amount that is not negative");
        }
        long tenThousandths = Math.multiplyExact(amount.fen(), (long) basisPoints);
        return Money.ofFen(Math.floorDiv(Math.addExact(tenThousandths, WHOLE / 2), WHOLE));
    }

    /** The percentage, such as {@code 70%} or {@code 62.5%}. */
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
