package medassist.domain.parameter;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;

/** What a parameter says 参数值; its text is what {@link ParameterType#read} reads. */
public sealed interface ParameterValue {

    /** An amount in yuan. */
    record Amount(Money money) implements ParameterValue {

        @Override
        public String toString() {
            return money.toString();
        }
    }

    /** A percentage. */
    record Percentage(Ratio ratio) implements ParameterValue {

        @Override
        public String toString() {
            return ratio.toString();
        }
    }

    /** Days that come every year, both ends included; they may reach into the next year. */
    record YearlyPeriod(MonthDay from, MonthDay to) implements ParameterValue {

        @Override
        public String toString() {
            return YearlyDay.FORMAT.format(from) + "/" + YearlyDay.FORMAT.format(to);
        }
    }

    /** A day that comes every year. */
    record YearlyDay(MonthDay day) implements ParameterValue {

        static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MM-dd");

        @Override
        public String toString() {
            return FORMAT.format(day);
        }
    }

    /** A number of days. */
    record Days(int count) implements ParameterValue {

        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }
}
