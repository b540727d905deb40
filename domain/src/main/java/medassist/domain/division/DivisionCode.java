package medassist.domain.division;

import java.util.regex.Pattern;

/** A code of an administrative division 行政区划代码, six digits of GB/T 2260; for a person, the jurisdiction 参保地. */
public record DivisionCode(String value) {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    public DivisionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a division code has six digits");
        }
    }

    public static boolean isValid(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
