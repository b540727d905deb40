package medassist.application.settling;

import medassist.application.work.ContentDigest;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.settlement.SettlementNumber;

/**
 * Derives our number of a settlement from the institution's: division and 24 hexadecimal digits, the 30 characters that
 * the national interface allows. Needs no sequence, so that every node gives the same number.
 */
public final class SettlementNumbers {

    private static final int DIGITS = 24;

    private SettlementNumbers() {}

    public static SettlementNumber of(SettlementKey key, DivisionCode jurisdiction) {
        // A line feed stands in no code, so that two different keys never read the same.
        String content = key.institutionId() + "\n" + key.settlementId();
        return new SettlementNumber(jurisdiction + ContentDigest.digits(content, DIGITS));
    }
}
