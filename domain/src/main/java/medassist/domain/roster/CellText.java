package medassist.domain.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of cells as authorities write them 单元格文本: half-width, and as days. */
final class CellText {

    private static final char LAST_HALF_WIDTH = '~';
    private static final char FIRST_CHINESE = '一';
    private static final char LAST_CHINESE = '\u9fff';
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?");
    private static final Pattern DIGITS = Pattern.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])");
    private static final Pattern MONTH = Pattern.compile("([12][0-9]{3})[-/.年]([0-9]{1,2})月?");
    private static final Pattern MONTH_DIGITS = Pattern.compile("([12][0-9]{3})([01][0-9])");

    /** A day as a spreadsheet counts it: so many days since the end of 1899, from 1982 to 2119. */
    private static final Pattern SERIAL = Pattern.compile("([3-7][0-9]{4})(\\.[0-9]+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern TIME = Pattern.compile("[T ]+[0-9]{1,2}:[0-9:.]+$");

    private CellText() {}

    /** The text in half-width characters, without what surrounds it, or only made it a text: apostrophe or formula. */
    static String plain(String text) {
        return isPlain(text) ? text : madePlain(text);
    }

    /** Whether nothing of a text can be but what it is: half-width letters and digits, and Chinese characters. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isHalfWidth = each > ' ' && each <= LAST_HALF_WIDTH && each != '\'' && each != '=';
            if (!isHalfWidth && (each < FIRST_CHINESE || each > LAST_CHINESE)) {
                return false;
            }
        }
        return true;
    }

    private static String madePlain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= FULL_WIDTH_FIRST && each <= FULL_WIDTH_LAST) {
                plain.append((char) (each - FULL_WIDTH_SHIFT));
            } else if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                plain.append(' ');
            } else if (Character.getType(each) != Character.FORMAT && Character.getType(each) != Character.CONTROL) {
                plain.append(each);
            }
        }
        String stripped = plain.toString().strip();
        if (stripped.startsWith("'")) {
            return stripped.substring(1).strip();
        }
        boolean isFormula = stripped.length() > 2 && stripped.startsWith("=\"") && stripped.endsWith("\"");
        return isFormula ? stripped.substring(2, stripped.length() - 1).strip() : stripped;
    }

    /** The text without any blanks. */
    static String withoutBlanks(String text) {
        return plain(text).replace(" ", "");
    }

    /** Which day of a month is meant where only the month is written. */
    enum MonthMeans {
        FIRST_DAY,
        LAST_DAY
    }

    /** The day that a text says; empty where it says none. */
    static Optional<LocalDate> day(String text, MonthMeans meaning) {
        String said = TIME.matcher(plain(text)).replaceAll("").replace(" ", "");
        try {
            return matching(DAY, said)
                    .or(() -> matching(DIGITS, said))
                    .map(CellText::day)
                    .or(() -> matching(MONTH, said)
                            .or(() -> matching(MONTH_DIGITS, said))
                            .map(month -> day(month, meaning)))
                    .or(() -> matching(SERIAL, said).map(serial -> DAY_ZERO.plusDays(number(serial, 1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Matcher> matching(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static LocalDate day(Matcher parts) {
        return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    }

    private static LocalDate day(Matcher parts, MonthMeans meaning) {
        var month = YearMonth.of(number(parts, 1), number(parts, 2));
        return meaning == MonthMeans.FIRST_DAY ? month.atDay(1) : month.atEndOfMonth();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
