package medassist.rest.roster;

import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.roster.RosterColumn;

/** What stood in a cell as everybody may see it 单元格脱敏. */
final class MaskedCell {

    private static final int SHOWN = 4;

    private MaskedCell() {}

    static String of(RosterColumn column, String value) {
        return switch (column) {
            case NAME -> Person.maskedName(value);
            case ID_NUMBER, CERTIFICATE_NUMBER -> number(value);
            default -> IdNumber.masked(value);
        };
    }

    /** Its first and last characters, whether or not it is a number that exists. */
    private static String number(String value) {
        return value.length() <= 2 * SHOWN
                ? "*".repeat(value.length())
                : value.substring(0, SHOWN)
                        + "*".repeat(value.length() - 2 * SHOWN)
                        + value.substring(value.length() - SHOWN);
    }
}
