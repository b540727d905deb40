package medassist.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one text, gathered so that its author is told all of them at once. */
final class Faults {

    private final boolean gathers;
    private final List<PolicyPackException> found = new ArrayList<>();

    private Faults(boolean gathers) {
        this.gathers = gathers;
    }

    /** Gathers all faults. */
    static Faults gathered() {
        return new Faults(true);
    }

    /** Of whom it is enough to know that there is one: the first is thrown. */
    static Faults first() {
        return new Faults(false);
    }

    void note(PolicyPackException fault) {
        if (!gathers) {
            throw fault;
        }
        found.addAll(fault.each());
    }

    /**
     * Ends the reading where there were faults.
     *
     * @throws PolicyPackException all of them, in the order of the text
     */
    void raise() {
        if (found.isEmpty()) {
            return;
        }
        throw PolicyPackException.together(found.stream()
                .sorted(Comparator.comparingInt(PolicyPackException::line))
                .toList());
    }
}
