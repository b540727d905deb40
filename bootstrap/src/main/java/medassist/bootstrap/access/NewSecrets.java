package medassist.bootstrap.access;

import java.security.SecureRandom;
import java.util.Base64;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.work.ContentDigest;
import medassist.domain.access.AccountKey;

/** Makes secrets of accounts: API keys, and the passwords that people have until they choose their own. */
public final class NewSecrets {

    private static final String MARK = "mak_";
    private static final int BYTES = 32;
    private static final int PASSWORD_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewSecrets() {}

    /** A key that nobody has: 256 random bits, behind a mark by which a key that got lost is recognised. */
    public static String apiKey() {
        return MARK + random(BYTES);
    }

    /** A password of 96 random bits, to be typed once. */
    public static String password() {
        return random(PASSWORD_BYTES);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password that whoever has it must change first. */
    static Credential initial(String password) {
        return new Credential.Password(password, true, false);
    }

    /** What is kept of a key. */
    public static Credential credential(String apiKey) {
        return new Credential.Key(AccountKey.Kind.API_KEY, ContentDigest.of(apiKey));
    }
}
