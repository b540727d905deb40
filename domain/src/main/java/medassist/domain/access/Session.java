package medassist.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time from when a person has signed in until it leaves 会话.
 *
 * @param digest SHA-256 of its id in hexadecimal; the id itself is kept nowhere
 * @param usedAt when it was used last, to a minute
 * @param before when the account had signed in last before; empty where it never had
 */
public record Session(String digest, String account, Instant beganAt, Instant usedAt, Optional<Instant> before) {

    /** It ends when it was not used for so long. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** However it is used, it ends after a day's work. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED = Duration.ofMinutes(1);

    public boolean isOpen(Instant at) {
        return at.isBefore(usedAt.plus(IDLE)) && at.isBefore(beganAt.plus(LONGEST));
    }

    /** Whether a use is to be noted, since the last one that was is long ago. */
    public boolean isToBeNoted(Instant at) {
        return !at.isBefore(usedAt.plus(NOTED));
    }
}
