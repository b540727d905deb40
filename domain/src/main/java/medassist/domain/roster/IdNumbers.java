package medassist.domain.roster;

import java.util.Locale;
import java.util.regex.Pattern;
import medassist.domain.recipient.IdNumber;

/** Identity numbers as they are sent 证件号码规范化. */
final class IdNumbers {

    private static final Pattern OF_1984 = Pattern.compile("[0-9]{15}");
    private static final int BIRTH_DATE = 6;

    /** The last digits that were kept for people born in the nineteenth century. */
    private static final Pattern OF_CENTENARIANS = Pattern.compile(".*99[6-9]");

    private IdNumbers() {}

    /** The number without blanks, in upper case; of 15 digits, with century and check character. It may still be none. */
    static String read(String sent) {
        String plain = CellText.withoutBlanks(sent).toUpperCase(Locale.ROOT);
        return OF_1984.matcher(plain).matches() ? lengthened(plain) : plain;
    }

    private static String lengthened(String digits) {
        String century = OF_CENTENARIANS.matcher(digits).matches() ? "18" : "19";
        String body = digits.substring(0, BIRTH_DATE) + century + digits.substring(BIRTH_DATE);
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.isValid(body + check)) {
                return body + check;
            }
        }
        return digits;
    }
}
