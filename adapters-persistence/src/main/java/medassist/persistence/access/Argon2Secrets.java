package medassist.persistence.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import medassist.application.port.Secrets;

/**
 * Hashes passwords by Argon2id (RFC 9106) with 19 MiB and two passes, and few at a time, so that however many sign in, neither memory
 * nor processors are taken from the counter.
 */
@Singleton
class Argon2Secrets implements Secrets {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final int AT_A_TIME = 2;

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, LENGTH, Argon2.ID);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    @Override
    public String random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    @Override
    public String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(SALT).with(ARGON2).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        // As it was hashed, whatever is the custom by now.
        return inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
