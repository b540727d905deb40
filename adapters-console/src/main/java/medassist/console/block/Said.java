package medassist.console.block;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import medassist.domain.money.Money;
import medassist.domain.validity.China;

/** How money and times are said on pages. */
public final class Said {

    private static final int DECIMALS = 2;
    private static final int SHOWN = 4;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(China.ZONE);

    private Said() {}

    /** Yuan with two decimals and a comma at each thousand. */
    public static String money(Money money) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(money.fen(), DECIMALS));
    }

    /** A number of a person, be it a valid one or not, with nothing but its ends. */
    public static String masked(String number) {
        int hidden = number.length() - 2 * SHOWN;
        return hidden <= 0
                ? "*".repeat(number.length())
                : number.substring(0, SHOWN) + "*".repeat(hidden) + number.substring(SHOWN + hidden);
    }

    /** The time in China, to the minute. */
    public static String time(Instant at) {
        return TIME.format(at);
    }
}
