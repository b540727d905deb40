package medassist.bootstrap.doctor;

import java.io.PrintWriter;
import java.util.Objects;
import medassist.application.wording.Texts;

/** What was looked at, a line each, in words for the operator. */
final class Report {

    private final PrintWriter out;
    private final Texts texts;
    private int problems;

    Report(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** Says what was looked at, and whether it is as it should be. */
    void say(String check, boolean holds, String... about) {
        say(holds, texts.text(check + (holds ? ".holds" : ".fails"), (Object[]) about));
    }

    /** Says what is wrong in the words of a failure. */
    void failed(Exception failure) {
        say(false, Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    private void say(boolean holds, String text) {
        problems += holds ? 0 : 1;
        out.println((holds ? "✓ " : "✗ ") + text);
        out.flush();
    }

    int problems() {
        return problems;
    }

    String summary() {
        return problems == 0 ? "✓ " + texts.text("summary.holds") : "✗ " + texts.text("summary.fails", problems);
    }
}
