package medassist.domain.policy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How codes of diseases are read 疾病编码. Programs write them full-width, with invisible signs and blanks, in lower case or
 * without the dot, and a code that is not recognised would count as no disease of a list: so a code is either brought into
 * one form, or refused.
 */
public final class DiseaseCodes {

    private static final Pattern ICD10 = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,8})?");
    private static final Pattern MORPHOLOGY = Pattern.compile("M[0-9]{4,5}/[0-9]");
    private static final Pattern WITHOUT_DOT = Pattern.compile("([A-Z][0-9][0-9A-Z])([0-9A-Z]{1,8})");
    private static final Pattern INSURERS = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,29}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}\\p{Mn}]");

    /** Dagger and asterisk: the disease, and where it shows itself 剑号星号双重编码. */
    private static final Pattern DAGGER_OR_ASTERISK = Pattern.compile("[+*†‡]");

    /** ICD-10 has at most this many signs where a dot is missing; the insurers' own are longer. */
    private static final int LONGEST_SHORT_CODE = 4;

    private DiseaseCodes() {}

    /**
     * The codes of ICD-10 that a text states: none where it is blank, and two where it has both of dagger and asterisk,
     * such as {@code A17.0†G01*}.
     *
     * @throws DiseaseCodeFormatException if it states something else
     */
    public static List<String> icd10(String text) {
        return parts(text).map(DiseaseCodes::dotted).toList();
    }

    /**
     * The code that a text states where codes of ICD-10 and of the insurer's own 病种编码, such as {@code M07801}, are at home;
     * empty where it is blank. What could be both is the insurer's own.
     *
     * @throws DiseaseCodeFormatException if it states no code, or two
     */
    public static String ofInsurer(String text) {
        List<String> parts = parts(text).toList();
        if (parts.size() > 1) {
            throw new DiseaseCodeFormatException();
        }
        return parts.isEmpty() ? "" : ofInsurers(parts.getFirst());
    }

    /** Whether a code that was read is one of ICD-10. */
    public static boolean isIcd10(String code) {
        return ICD10.matcher(code).matches();
    }

    private static Stream<String> parts(String text) {
        int[] signs = text.codePoints().map(DiseaseCodes::halfWidth).toArray();
        String visible = INVISIBLE.matcher(new String(signs, 0, signs.length)).replaceAll("");
        return DAGGER_OR_ASTERISK
                .splitAsStream(visible.toUpperCase(Locale.ROOT))
                .filter(part -> !part.isEmpty());
    }

    private static int halfWidth(int sign) {
        if (sign == '。' || sign == '｡') {
            return '.';
        }
        return sign >= '！' && sign <= '～' ? sign - '！' + '!' : sign;
    }

    private static String ofInsurers(String code) {
        if (code.length() <= LONGEST_SHORT_CODE && WITHOUT_DOT.matcher(code).matches()) {
            return dotted(code);
        }
        if (!INSURERS.matcher(code).matches()) {
            throw new DiseaseCodeFormatException();
        }
        return code;
    }

    private static String dotted(String code) {
        if (isIcd10(code) || MORPHOLOGY.matcher(code).matches()) {
            return code;
        }
        Matcher withoutDot = WITHOUT_DOT.matcher(code);
        if (!withoutDot.matches()) {
            throw new DiseaseCodeFormatException();
        }
        return withoutDot.group(1) + "." + withoutDot.group(2);
    }
}
