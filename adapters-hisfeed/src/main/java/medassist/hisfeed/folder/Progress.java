package medassist.hisfeed.folder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How far a file has come; shown at every thousandth line. */
final class Progress {

    private static final int STEP = 1000;

    private final String file;
    private final int lines;
    private final Instant started;
    private final Consumer<String> show;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** @param show takes what is to be shown */
    Progress(String file, int lines, Instant started, Consumer<String> show) {
        this.file = file;
        this.lines = lines;
        this.started = started;
        this.show = show;
        show.accept(text());
    }

    /** Counts a line. */
    void done(boolean accepted) {
        if (!accepted) {
            refused.incrementAndGet();
        }
        if (done.incrementAndGet() % STEP == 0) {
            show.accept(text());
        }
    }

    /** What is known now, as JSON. */
    String text() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("lines", lines)
                .put("done", done.get())
                .put("refused", refused.get())
                .put("startedAt", started.toString())
                .toString();
    }
}
