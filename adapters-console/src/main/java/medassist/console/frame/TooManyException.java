package medassist.console.frame;

import java.time.Duration;

/** Somebody asks for more than the limits allow 超出访问限额. */
public final class TooManyException extends PageRefusedException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    /** @param remaining how long whoever asks has to wait */
    public TooManyException(Duration remaining) {
        super("more is asked for than the limits allow");
        this.remaining = remaining;
    }

    /** How long whoever asks has to wait. */
    public Duration remaining() {
        return remaining;
    }
}
