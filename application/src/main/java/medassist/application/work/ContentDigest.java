package medassist.application.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Tells contents apart by their SHA-256 摘要. */
public final class ContentDigest {

    private ContentDigest() {}

    /** The first digits of the digest, in upper case, for numbers that are the same for the same content. */
    public static String digits(String content, int count) {
        return of(content).substring(0, count).toUpperCase(Locale.ROOT);
    }

    /** The digest of a text's UTF-8 bytes, in 64 lower-case hexadecimal digits. */
    public static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of bytes, in 64 lower-case hexadecimal digits. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
