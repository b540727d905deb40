package medassist.domain.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.IdNumber;

/**
 * A number of a disability certificate 残疾人证号: the identity number, a digit of the type and one of the grade, and B with a digit
 * where it was replaced.
 */
record DisabilityNumber(String idNumber, Disability disability) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{17}[0-9X])([1-7])([1-4])(B[0-9]{1,2})?");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{17}[0-9X][0-9]{2}(B[0-9]{1,2})?");

    /** Whether a text is as long as such a number and can be meant for none else, right or wrong. */
    static boolean isMeant(String text) {
        return LENGTH.matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        return CellText.withoutBlanks(text).toUpperCase(Locale.ROOT);
    }

    /** Whether it begins with an identity number. */
    static boolean isOf(String idNumber, String text) {
        return plain(text).startsWith(idNumber);
    }

    /** The number in a text; empty where it is another kind of number. */
    static Optional<DisabilityNumber> in(String text) {
        Matcher parts = SHAPE.matcher(plain(text));
        return parts.matches() && IdNumber.isValid(parts.group(1))
                ? Optional.of(new DisabilityNumber(
                        parts.group(1),
                        new Disability(
                                CategoryWords.disability(parts.group(2)).orElseThrow(),
                                Integer.parseInt(parts.group(3)))))
                : Optional.empty();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "DisabilityNumber[hidden]";
    }
}
