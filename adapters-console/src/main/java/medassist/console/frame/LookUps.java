package medassist.console.frame;

import jakarta.inject.Singleton;
import medassist.application.port.CallerLimits;

/** Counts the persons whom somebody looks up by identity number or has revealed 防枚举, as the interface does. */
@Singleton
public class LookUps {

    private final CallerLimits limits;

    LookUps(CallerLimits limits) {
        this.limits = limits;
    }

    /**
     * One more, whether or not there is such a person, so that nobody finds out by asking.
     *
     * @param number the identity number or the person's number, whichever is asked by
     * @throws TooManyException if these are too many
     */
    public void count(Visitor visitor, String number) {
        limits.lookUp(visitor.id(), number).ifPresent(wait -> {
            throw new TooManyException(wait);
        });
    }
}
