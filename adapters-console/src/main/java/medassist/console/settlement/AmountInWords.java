package medassist.console.settlement;

import medassist.domain.money.Money;

/** Amounts in the characters in which bills write them, so that no digit can be changed 大写金额. */
final class AmountInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final int BASE = 10;
    private static final int CENT = 100;

    private AmountInWords() {}

    /** An amount that is not below zero. */
    static String of(Money money) {
        long yuan = money.fen() / CENT;
        int jiao = (int) (money.fen() % CENT) / BASE;
        int fen = (int) (money.fen() % BASE);
        String whole = yuan == 0 ? "" : whole(yuan) + "元";
        if (jiao == 0 && fen == 0) {
            return (whole.isEmpty() ? "零元" : whole) + "整";
        }
        String tenths = jiao == 0 ? (whole.isEmpty() ? "" : "零") : DIGITS.charAt(jiao) + "角";
        return whole + tenths + (fen == 0 ? "整" : DIGITS.charAt(fen) + "分");
    }

    private static String whole(long yuan) {
        var text = new StringBuilder();
        long rest = yuan;
        boolean isGap = false;
        for (int group = 0; rest > 0; group++) {
            int part = (int) (rest % GROUP);
            if (part > 0) {
                text.insert(0, group(part) + GROUPS[group] + (isGap ? "零" : ""));
                isGap = part < GROUP / BASE;
            } else {
                isGap = isGap || text.length() > 0;
            }
            rest /= GROUP;
        }
        return text.toString();
    }

    private static String group(int part) {
        var text = new StringBuilder();
        int rest = part;
        boolean isGap = false;
        for (int place = 0; rest > 0; place++) {
            int digit = rest % BASE;
            if (digit > 0) {
                text.insert(0, DIGITS.charAt(digit) + PLACES[place] + (isGap ? "零" : ""));
                isGap = false;
            } else {
                isGap = text.length() > 0;
            }
            rest /= BASE;
        }
        return text.toString();
    }
}
