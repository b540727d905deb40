package medassist.domain.division;

import java.util.regex.Pattern;

/** A code of an administrative division 行政区划代码, six digits of GB/T 2260; for a person, the jurisdiction 参保地. */
public record DivisionCode(String value) {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    public DivisionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a division code has six digits");
        }
    }

    public static boolean isValid(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    /** Whether another division is this one or lies inside it, by the digits that say province, city and county. */
    public boolean includes(DivisionCode other) {
        int digits = value.endsWith("0000") ? PROVINCE : value.endsWith("00") ? CITY : value.length();
        return other.value.startsWith(value.substring(0, digits));
    }

    /** The province that the division lies in. */
    public DivisionCode province() {
        return new DivisionCode(value.substring(0, PROVINCE) + "0000");
    }

    @Override
    public String toString() {
        return value;
    }
}
