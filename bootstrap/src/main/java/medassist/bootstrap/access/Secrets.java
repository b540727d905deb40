package medassist.bootstrap.access;

import java.security.SecureRandom;
import java.util.Base64;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.work.ContentDigest;
import medassist.domain.access.AccountKey;

/** Makes API keys: 256 random bits, behind a mark by which a key that got lost is recognised. */
public final class Secrets {

    private static final String MARK = "mak_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A key that nobody has. */
    public static String apiKey() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a key. */
    public static Credential credential(String apiKey) {
        return new Credential(AccountKey.Kind.API_KEY, ContentDigest.of(apiKey));
    }
}
