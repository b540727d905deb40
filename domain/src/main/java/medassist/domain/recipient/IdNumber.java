package medassist.domain.recipient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A citizen's identity number 公民身份号码 (GB 11643), or none where a newborn has not been registered yet. */
public record IdNumber(String value) {

    public static final IdNumber NONE = new IdNumber("");

    private static final int LENGTH = 18;

    /** How many characters of a masked one are shown at each end. */
    private static final int SHOWN = 4;

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final List<Integer> WEIGHTS = List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
    private static final String CHECK_CHARACTERS = "10X98765432";

    public IdNumber {
        if (!value.isEmpty() && !isValid(value)) {
            throw new IllegalArgumentException("not an identity number of GB 11643");
        }
    }

    /** Whether the text has 18 characters, a birth date that exists and the right check character. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && hasBirthDate(text) && text.charAt(17) == checkCharacter(text);
    }

    /** Whether an identity number stands somewhere in the text, as in a disability certificate's number 残疾证号. */
    public static boolean isIn(String text) {
        return !masked(text).equals(text);
    }

    /** The text with its identity numbers masked, such as {@code 3715**********0022}. */
    public static String masked(String text) {
        if (text.length() < LENGTH) {
            return text;
        }
        var masked = new StringBuilder(text);
        for (int start = 0; start + LENGTH <= text.length(); start++) {
            if (isValid(text.substring(start, start + LENGTH).toUpperCase(Locale.ROOT))) {
                masked.replace(start + SHOWN, start + LENGTH - SHOWN, "*".repeat(LENGTH - 2 * SHOWN));
            }
        }
        return masked.toString();
    }

    /** Whether birth date and sex are those that the number contains; a missing number contradicts nothing. */
    public boolean agreesWith(LocalDate birthDate, Sex sex) {
        return value.isEmpty() || (birthDateIn(value).equals(birthDate) && sexIn(value) == sex);
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.size(); i++) {
            sum += WEIGHTS.get(i) * (digits.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static boolean hasBirthDate(String text) {
        try {
            birthDateIn(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate birthDateIn(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }

    private static Sex sexIn(String text) {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.M : Sex.F;
    }

    /** Hides the number: it must never reach a log. */
    @Override
    public String toString() {
        return isNone() ? "IdNumber[none]" : "IdNumber[hidden]";
    }
}
