package medassist.simulator;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;

/**
 * What is to be played 模拟计划. The same plan is the same messages; each wants an institution without bills of others.
 *
 * @param service where the service is, such as {@code http://127.0.0.1:8080}
 * @param key what is shown with each message, of an account that may send for the institution
 * @param jurisdiction where the persons are insured
 * @param persons their numbers
 * @param registers whether the institution and the persons are registered by REST first
 * @param month whose days are played
 * @param days how many of them, from the first on
 */
public record Plan(
        URI service,
        String key,
        Manner manner,
        String institution,
        String jurisdiction,
        List<String> persons,
        boolean registers,
        YearMonth month,
        int days,
        long seed) {

    public Plan {
        persons = List.copyOf(persons);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "Plan[" + institution + " " + month + "]";
    }
}
