package medassist.domain.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An amount of money 金额 in whole fen 分, exact; only the postings of a reversal are negative. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern YUAN_WITH_MORE_DECIMALS = Pattern.compile("[0-9]+\\.[0-9]{3,}");
    private static final Pattern NEGATIVE_YUAN = Pattern.compile("-[0-9]+(\\.[0-9]*)?");
    private static final Pattern TOO_MANY_DIGITS = Pattern.compile("[0-9]{13,}(\\.[0-9]{1,2})?");

    /** An amount of whole fen. */
    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /**
     * Reads an amount in yuan: at most twelve digits and two decimals, no sign, no exponent, never rounded
     * (entitlement rules §2).
     *
     * @throws MoneyFormatException naming what is wrong with the text
     */
    public static Money ofYuan(String text) {
        if (!YUAN.matcher(text).matches()) {
            throw new MoneyFormatException(faultOf(text));
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    private static MoneyFormatException.Fault faultOf(String text) {
        if (YUAN_WITH_MORE_DECIMALS.matcher(text).matches()) {
            return MoneyFormatException.Fault.TOO_MANY_DECIMALS;
        }
        if (NEGATIVE_YUAN.matcher(text).matches()) {
            return MoneyFormatException.Fault.NEGATIVE_AMOUNT;
        }
        return TOO_MANY_DIGITS.matcher(text).matches()
                ? MoneyFormatException.Fault.AMOUNT_TOO_LARGE
                : MoneyFormatException.Fault.NOT_AN_AMOUNT;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** So many times the amount. */
    public Money times(int count) {
        return new Money(Math.multiplyExact(fen, (long) count));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /** What of this amount lies above another; zero where nothing does. */
    public Money above(Money other) {
        return fen > other.fen ? minus(other) : ZERO;
    }

    /** This amount, or zero where it is negative. */
    public Money orZeroIfNegative() {
        return fen < 0 ? ZERO : this;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    /** The amount in yuan with scale two. */
    public BigDecimal toYuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The amount in yuan with two decimals, such as {@code 1234.50}. */
    @Override
    public String toString() {
        return toYuan().toPlainString();
    }
}
