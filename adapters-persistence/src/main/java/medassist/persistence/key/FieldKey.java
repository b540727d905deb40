package medassist.persistence.key;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A key of fields 字段密钥. From its secret follow one key to encrypt by and one to look up by.
 *
 * @param number by which values name it; of two the higher is the newer
 */
final class FieldKey {

    private static final String PREFIX = "field-";
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final String BETWEEN = ":";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();

    private final int number;
    private final Suite suite;
    private final byte[] encryption;
    private final byte[] lookup;

    private FieldKey(int number, Suite suite, byte[] secret) {
        this.number = number;
        this.suite = suite;
        this.encryption = Arrays.copyOf(derived(suite, secret, "encryption"), suite.keyBytes());
        this.lookup = derived(suite, secret, "lookup");
    }

    private static byte[] derived(Suite suite, byte[] secret, String purpose) {
        return suite.digest(secret, ("medassist field " + purpose).getBytes(StandardCharsets.US_ASCII));
    }

    /** The number in a key's name; empty where it is no key of fields. */
    static OptionalInt numberOf(String name) {
        return name.matches(PREFIX + "[1-9][0-9]{0,8}")
                ? OptionalInt.of(Integer.parseInt(name.substring(PREFIX.length())))
                : OptionalInt.empty();
    }

    static String name(int number) {
        return PREFIX + number;
    }

    /** A new one, as it is kept. */
    static String make(int number, Suite suite) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new OctetSequenceKey.Builder(secret)
                .keyID(name(number))
                .algorithm(new com.nimbusds.jose.Algorithm(suite.algorithm()))
                .build()
                .toJSONString();
    }

    /** That which is kept. */
    static FieldKey parse(int number, String jwk) {
        try {
            var key = OctetSequenceKey.parse(jwk);
            return new FieldKey(number, Suite.of(key.getAlgorithm().getName()), key.toByteArray());
        } catch (ParseException noKey) {
            throw new IllegalStateException(name(number) + " is no secret key in JWK form", noKey);
        }
    }

    int number() {
        return number;
    }

    /** What all values under this key begin with. */
    String mark() {
        return mark(suite.algorithm(), number);
    }

    private static String mark(String algorithm, int number) {
        return "enc" + BETWEEN + algorithm + BETWEEN + number + BETWEEN;
    }

    /** The number of the key that a value is under; empty where it is not encrypted. */
    static OptionalInt numberIn(String value) {
        String[] parts = value.split(BETWEEN, 4);
        return parts.length == 4 && parts[0].equals("enc")
                ? OptionalInt.of(Integer.parseInt(parts[2]))
                : OptionalInt.empty();
    }

    String encrypt(byte[] place, String plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = suite.encrypt(encryption, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, nonce.length + encrypted.length);
        System.arraycopy(encrypted, 0, whole, nonce.length, encrypted.length);
        return mark() + TO_TEXT.encodeToString(whole);
    }

    /** Empty where the value was changed, or stood at another place. */
    Optional<String> decrypt(byte[] place, String value) {
        if (!value.startsWith(mark())) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getDecoder().decode(value.substring(mark().length()));
            return whole.length < NONCE_BYTES
                    ? Optional.empty()
                    : suite.decrypt(
                                    encryption,
                                    Arrays.copyOf(whole, NONCE_BYTES),
                                    place,
                                    Arrays.copyOfRange(whole, NONCE_BYTES, whole.length))
                            .map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What all digests of this key begin with. */
    String digestMark() {
        return number + BETWEEN;
    }

    /** What a value is looked up by, with the number of this key. */
    String digest(String plain) {
        return digestMark() + TO_TEXT.encodeToString(suite.digest(lookup, plain.getBytes(StandardCharsets.UTF_8)));
    }
}
