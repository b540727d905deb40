package medassist.hisfeed.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.domain.validity.China;

/**
 * A date, or a date and time, as a message states it 日期时间. With an offset it is an instant, and brought to China's time;
 * without it is China's time.
 *
 * @param day in China
 * @param text as the standard writes it, with the time of day where one is stated
 */
public record StatedTime(LocalDate day, String text) {

    private static final Pattern SEPARATED = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** @throws DateTimeException if the text states no day or time that there is */
    static StatedTime of(String text) {
        if (DIGITS.matcher(text).matches()) {
            return ofDigits(text);
        }
        Matcher parts = SEPARATED.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException(text);
        }
        LocalDate date = LocalDate.parse(parts.group(1));
        if (parts.group(2) == null) {
            return of(date);
        }
        LocalDateTime time = date.atTime(LocalTime.parse(parts.group(2)));
        return parts.group(3) == null
                ? of(time)
                : of(LocalDateTime.ofInstant(time.toInstant(ZoneOffset.of(parts.group(3))), China.ZONE));
    }

    /** Whether it states a time of day. */
    boolean hasTimeOfDay() {
        return text.length() > "yyyy-MM-dd".length();
    }

    /** Thirteen digits are milliseconds since 1970. */
    private static StatedTime ofDigits(String digits) {
        return switch (digits.length()) {
            case 8 -> of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
            case 13 -> of(LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(digits)), China.ZONE));
            // Fractions of a second follow.
            case 14, 17 -> of(LocalDateTime.parse(digits.substring(0, 14), COMPACT));
            default -> throw new DateTimeException(digits);
        };
    }

    private static StatedTime of(LocalDate day) {
        return new StatedTime(day, day.toString());
    }

    private static StatedTime of(LocalDateTime time) {
        return new StatedTime(time.toLocalDate(), READABLE.format(time));
    }
}
