package medassist.persistence.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over texts, each written as its length in bytes, a colon, the text and a comma, so that different texts are
 * never written alike. What the database computes when it posts, this computes when we verify.
 */
final class Netstrings {

    private final MessageDigest digest = sha256();

    Netstrings add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
        return this;
    }

    Netstrings add(long number) {
        return add(Long.toString(number));
    }

    /** The hash, in 64 lower-case hexadecimal digits; nothing is added any more. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
