package medassist.domain.access;

/**
 * What an authenticator shares with the service, to show one-time codes 动态口令.
 *
 * @param secret 160 bits in hexadecimal
 * @param isConfirmed whether a code has shown that the authenticator has it
 * @param lastStep the step of time whose code was used last; no code of it or before is taken again
 */
public record SecondFactor(String secret, boolean isConfirmed, long lastStep) {

    /** One of which no code was shown yet. */
    public static SecondFactor proposed(String secret) {
        return new SecondFactor(secret, false, 0);
    }

    /** The same after the code of a step was shown. */
    public SecondFactor shownAt(long step) {
        return new SecondFactor(secret, true, step);
    }
}
