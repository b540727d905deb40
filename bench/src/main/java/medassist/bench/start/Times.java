package medassist.bench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the runs of one kind took. */
final class Times {

    private final List<Double> seconds = new ArrayList<>();

    void add(Duration time) {
        seconds.add(time.toNanos() / 1e9);
        Collections.sort(seconds);
    }

    double median() {
        int middle = seconds.size() / 2;
        return seconds.size() % 2 == 1 ? seconds.get(middle) : (seconds.get(middle - 1) + seconds.get(middle)) / 2;
    }

    /** The median, and between what the times lie. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), seconds.getFirst(), seconds.getLast());
    }
}
