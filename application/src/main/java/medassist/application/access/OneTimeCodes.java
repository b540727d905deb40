package medassist.application.access;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import medassist.domain.access.SecondFactor;

/**
 * The one-time codes that an authenticator shows 动态口令: six digits by RFC 6238, of steps of 30 seconds, by HMAC-SHA-1, which is what
 * every authenticator knows.
 */
public final class OneTimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";

    /** How many steps a clock may be early or late. */
    private static final int TOLERANCE = 1;

    private OneTimeCodes() {}

    /** The factor after a code was used; empty where the code is wrong, or was used before. */
    public static Optional<SecondFactor> using(SecondFactor factor, String code, Instant at) {
        long step = at.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
                .filter(each -> each > factor.lastStep() && codeOf(factor, each).equals(code))
                .mapToObj(factor::shownAt)
                .findFirst();
    }

    /** The code that an authenticator shows at a moment. */
    public static String codeAt(SecondFactor factor, Instant at) {
        return codeOf(factor, at.getEpochSecond() / STEP.toSeconds());
    }

    private static String codeOf(SecondFactor factor, long step) {
        byte[] hash = hash(factor, HexFormat.of().parseHex(HexFormat.of().toHexDigits(step)));
        int offset = hash[hash.length - 1] & 0xf;
        int number = HexFormat.fromHexDigits(HexFormat.of().formatHex(hash, offset, offset + Integer.BYTES))
                & Integer.MAX_VALUE;
        return String.format("%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] hash(SecondFactor factor, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(factor.secret()), ALGORITHM));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
