package medassist.domain.parameter;

import java.time.Month;
import java.time.MonthDay;
import java.util.regex.Pattern;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterValue.Amount;
import medassist.domain.parameter.ParameterValue.Days;
import medassist.domain.parameter.ParameterValue.Percentage;
import medassist.domain.parameter.ParameterValue.YearlyDay;
import medassist.domain.parameter.ParameterValue.YearlyPeriod;

/** What kind of value a parameter has 参数类型. */
public enum ParameterType {
    /** An amount in yuan, such as {@code 380.00}. */
    AMOUNT,
    /** A percentage, such as {@code 60%}. */
    PERCENTAGE,
    /** Days that come every year, such as {@code 09-01/12-31}. */
    YEARLY_PERIOD,
    /** A day that comes every year, such as {@code 06-30}. */
    YEARLY_DAY,
    /** A number of days, such as {@code 7}. */
    DAYS;

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    /**
     * Reads a value of this type.
     *
     * @throws MoneyFormatException if it is to be an amount and is none
     * @throws IllegalArgumentException if it is to be something else and is not
     */
    public ParameterValue read(String text) {
        return switch (this) {
            case AMOUNT -> new Amount(Money.ofYuan(text));
            case PERCENTAGE -> new Percentage(Ratio.ofPercent(text));
            case YEARLY_PERIOD -> period(text);
            case YEARLY_DAY -> new YearlyDay(day(text));
            case DAYS -> new Days(count(text));
        };
    }

    private static YearlyPeriod period(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a period of the year is two days such as 09-01/12-31");
        }
        return new YearlyPeriod(day(text.substring(0, slash)), day(text.substring(slash + 1)));
    }

    private static MonthDay day(String text) {
        if (!MONTH_AND_DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day of the year is a month and a day such as 06-30");
        }
        int month = Integer.parseInt(text.substring(0, 2));
        int day = Integer.parseInt(text.substring(3));
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
            throw new IllegalArgumentException("the year has no such day");
        }
        return MonthDay.of(month, day);
    }

    private static int count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("a number of days is a whole number of at most four digits");
        }
        return Integer.parseInt(text);
    }
}
