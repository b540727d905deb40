package medassist.tabular;

import java.util.ArrayList;
import java.util.List;
import medassist.tabular.UnreadableTableException.Reason;

/** The texts that the cells of a workbook refer to by number, each kept once. */
final class SharedTexts {

    /** How many bytes a text takes besides its characters. */
    static final int OVERHEAD = 64;

    private final List<String> texts = new ArrayList<>();
    private long left;

    SharedTexts(TableLimits limits) {
        this.left = limits.held();
    }

    void add(String text) {
        left -= OVERHEAD + 2L * text.length();
        if (left < 0) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        texts.add(text);
    }

    /** The text with this number; there is none if the file is damaged. */
    String get(int number) {
        if (number < 0 || number >= texts.size()) {
            throw new Unreadable(Reason.DAMAGED);
        }
        return texts.get(number);
    }
}
