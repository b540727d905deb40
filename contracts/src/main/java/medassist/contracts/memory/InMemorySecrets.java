package medassist.contracts.memory;

import java.security.SecureRandom;
import java.util.HexFormat;
import medassist.application.port.Secrets;
import medassist.application.work.ContentDigest;

/** Secrets for tests: hashed fast, and so not for real ones. */
final class InMemorySecrets implements Secrets {

    private final SecureRandom random = new SecureRandom();

    @Override
    public String random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    @Override
    public String hash(String password) {
        String salt = random(4);
        return salt + " " + ContentDigest.of(salt + password);
    }

    @Override
    public boolean matches(String password, String hash) {
        String salt = hash.substring(0, hash.indexOf(' '));
        return hash.equals(salt + " " + ContentDigest.of(salt + password));
    }
}
