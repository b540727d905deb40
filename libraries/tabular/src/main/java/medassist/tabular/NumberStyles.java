package medassist.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the numbers of a workbook say, which depends on the styles of their cells.
 *
 * @param dates the styles whose numbers count days
 * @param isFrom1904 whether the days are counted from 1904 on instead of 1900
 */
record NumberStyles(BitSet dates, boolean isFrom1904) {

    /** Spreadsheets show no more digits of what they calculate with 17. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** No number of a spreadsheet has more digits, before or after the point. */
    private static final int MOST_DIGITS = 400;

    /** The day after 9999-12-31. */
    private static final double END_OF_DAYS = 2_958_466;

    private static final int LONGEST_CODE = 1_000;

    /** Styles with these formats, of which those not built in have a code. */
    static NumberStyles of(List<Integer> formats, Map<Integer, String> codes, boolean isFrom1904) {
        BitSet dates = new BitSet();
        for (int style = 0; style < formats.size(); style++) {
            dates.set(style, isDate(formats.get(style), codes.getOrDefault(formats.get(style), "")));
        }
        return new NumberStyles(dates, isFrom1904);
    }

    private static boolean isDate(int format, String code) {
        if (code.isEmpty()) {
            // Numbers 27 to 36 and 50 to 58 are dates and times in the Chinese edition, such as 2026年2月6日.
            return DateUtil.isInternalDateFormat(format)
                    || (format >= 27 && format <= 36)
                    || (format >= 50 && format <= 58);
        }
        return code.length() <= LONGEST_CODE && DateUtil.isADateFormat(format, code);
    }

    /** What this number says in a cell of this style. What is no number says itself. */
    String text(String number, int style) {
        if (number.length() > MOST_DIGITS) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number.strip());
            if (Math.abs((long) value.scale()) > MOST_DIGITS) {
                return number;
            }
            return style >= 0 && dates.get(style) ? moment(value) : plain(value);
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    private static String plain(BigDecimal value) {
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return (isWhole ? value : value.round(SHOWN)).stripTrailingZeros().toPlainString();
    }

    private String moment(BigDecimal value) {
        double days = value.doubleValue();
        if (days < 0 || days >= END_OF_DAYS) {
            return plain(value);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(days, isFrom1904, true);
        return days < 1 ? moment.toLocalTime().toString() : text(moment);
    }

    /** A moment in ISO, without its time if that is midnight. */
    static String text(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
