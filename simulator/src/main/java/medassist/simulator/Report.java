package medassist.simulator;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Says what was sent and what came of it, and counts what did not come as expected 模拟报告. */
public final class Report {

    private final PrintStream out;
    private final List<String> unexpected = new ArrayList<>();
    private int messages;

    public Report(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println("== " + text);
    }

    /** Counts a message. */
    void sent() {
        messages++;
    }

    /** Says what came of something, and whether that was expected. */
    void expect(String what, String expected, String came) {
        boolean isExpected = expected.equals(came);
        out.println((isExpected ? "   " : "!! ") + what + " → " + came + (isExpected ? "" : ", expected " + expected));
        if (!isExpected) {
            unexpected.add(what + " → " + came + ", expected " + expected);
        }
    }

    /** How many messages were sent. */
    public int messages() {
        return messages;
    }

    /** What did not come as expected. */
    public List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** Whether both sides have the same in their books, and everything came as expected. */
    public boolean isEqual() {
        return unexpected.isEmpty();
    }
}
