package medassist.domain.planted;

import java.util.Date;

/** A domain that reads the clock by a constructor. */
@SuppressWarnings("JavaUtilDate") // The violation is the point.
public final class MakesADate {

    private MakesADate() {}

    static long planted() {
        return new Date().getTime();
    }
}
