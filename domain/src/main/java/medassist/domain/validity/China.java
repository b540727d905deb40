package medassist.domain.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of China 北京时间, by which every date here is meant. */
public final class China {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private China() {}

    /** The moment at which a day begins in China. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The date in China at a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
