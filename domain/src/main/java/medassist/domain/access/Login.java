package medassist.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a person signs in as an account 口令登录, and how that went of late.
 *
 * @param passwordHash of the password, which is kept nowhere
 * @param isInitial whether somebody else chose the password, so that it must be changed first
 * @param secondFactor empty where none was proposed yet
 * @param isSecondFactorWaived whether none is asked for, as in a demonstration
 * @param failures how often in a row it was tried in vain
 * @param lockedUntil empty where it never was
 * @param lastSignIn empty where nobody has yet
 */
public record Login(
        String account,
        String passwordHash,
        boolean isInitial,
        Optional<SecondFactor> secondFactor,
        boolean isSecondFactorWaived,
        int failures,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastSignIn) {

    /** After so many failures in a row it is locked for a time. */
    public static final int FAILURES = 5;

    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    /** One by which nobody has signed in yet. */
    public static Login begun(String account, String passwordHash, boolean isInitial, boolean isSecondFactorWaived) {
        return new Login(
                account,
                passwordHash,
                isInitial,
                Optional.empty(),
                isSecondFactorWaived,
                0,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isLocked(Instant at) {
        return lockedUntil.filter(at::isBefore).isPresent();
    }

    /** The second factor by which it is signed in; empty where none was confirmed. */
    public Optional<SecondFactor> confirmedFactor() {
        return secondFactor.filter(SecondFactor::isConfirmed);
    }

    /** After it was tried in vain: locked for a minute from the fifth time on, and for twice as long each time after. */
    public Login failed(Instant at) {
        int times = failures + 1;
        Optional<Instant> locked = times < FAILURES
                ? lockedUntil
                : Optional.of(at.plus(FIRST_LOCK.multipliedBy(1L << Math.min(times - FAILURES, DOUBLINGS))));
        return new Login(
                account, passwordHash, isInitial, secondFactor, isSecondFactorWaived, times, locked, lastSignIn);
    }

    /** After somebody has signed in. */
    public Login signedIn(Instant at) {
        return new Login(
                account,
                passwordHash,
                isInitial,
                secondFactor,
                isSecondFactorWaived,
                0,
                Optional.empty(),
                Optional.of(at));
    }

    /** With a password of one's own; a second factor that was only proposed, somebody who knew the one before may have seen. */
    public Login withPassword(String hash) {
        return new Login(
                account, hash, false, confirmedFactor(), isSecondFactorWaived, failures, lockedUntil, lastSignIn);
    }

    /** With another second factor. */
    public Login with(SecondFactor factor) {
        return new Login(
                account,
                passwordHash,
                isInitial,
                Optional.of(factor),
                isSecondFactorWaived,
                failures,
                lockedUntil,
                lastSignIn);
    }
}
