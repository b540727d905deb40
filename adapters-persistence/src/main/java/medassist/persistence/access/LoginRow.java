package medassist.persistence.access;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import medassist.domain.access.Login;
import medassist.domain.access.SecondFactor;
import org.jspecify.annotations.Nullable;

/** A row of {@code login}. */
@MappedEntity("login")
record LoginRow(
        String account,
        String passwordHash,
        boolean isInitial,
        String secondFactor,
        boolean isFactorConfirmed,
        boolean isFactorWaived,
        long lastStep,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn) {

    /** @param sealing encrypts the secret */
    static LoginRow from(Login login, UnaryOperator<String> sealing) {
        Optional<SecondFactor> factor = login.secondFactor();
        return new LoginRow(
                login.account(),
                login.passwordHash(),
                login.isInitial(),
                factor.map(SecondFactor::secret).map(sealing).orElse(""),
                factor.filter(SecondFactor::isConfirmed).isPresent(),
                login.isSecondFactorWaived(),
                factor.map(SecondFactor::lastStep).orElse(0L),
                login.failures(),
                login.lockedUntil().orElse(null),
                login.lastSignIn().orElse(null));
    }

    /** @param opening decrypts the secret */
    Login toDomain(UnaryOperator<String> opening) {
        return new Login(
                account,
                passwordHash,
                isInitial,
                Optional.of(secondFactor)
                        .filter(kept -> !kept.isEmpty())
                        .map(kept -> new SecondFactor(opening.apply(kept), isFactorConfirmed, lastStep)),
                isFactorWaived,
                failures,
                Optional.ofNullable(lockedUntil),
                Optional.ofNullable(lastSignIn));
    }
}
