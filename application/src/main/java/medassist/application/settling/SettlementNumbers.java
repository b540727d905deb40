package medassist.application.settling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.settlement.SettlementNumber;

/**
 * Derives our number of a settlement from the institution's: division and 24 hexadecimal digits, the 30 characters that
 * the national interface allows. Needs no sequence, so that every node gives the same number.
 */
public final class SettlementNumbers {

    private static final int DIGEST_BYTES = 12;

    private SettlementNumbers() {}

    public static SettlementNumber of(SettlementKey key, DivisionCode jurisdiction) {
        // A line feed stands in no code, so that two different keys never read the same.
        byte[] named = (key.institutionId() + "\n" + key.settlementId()).getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of().formatHex(sha256(named), 0, DIGEST_BYTES);
        return new SettlementNumber(jurisdiction + digest.toUpperCase(Locale.ROOT));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
