package medassist.domain.planted;

import java.time.Instant;

/** A domain that decides by what time it happens to be. */
public final class LooksAtTheClock {

    private LooksAtTheClock() {}

    static Instant now() {
        return Instant.now();
    }
}
