package medassist.console.access;

import java.math.BigInteger;

/** Secrets of 160 bits as people type them into an authenticator, in base32 (RFC 4648). */
final class Base32 {

    private static final int BASE = 32;
    private static final int CHARACTERS = 32;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** A secret in hexadecimal. */
    static String of(String secret) {
        String digits = new BigInteger(secret, 16).toString(BASE);
        return "0"
                .repeat(CHARACTERS - digits.length())
                .concat(digits)
                .chars()
                .map(digit -> ALPHABET.charAt(Character.digit(digit, BASE)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
