package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random histories of everything that can happen to a ledger, through the use cases and the shipped packs, beside a model of
 * maps and the plain evaluator. After every step both must agree, and what must always hold is looked at. A failure prints its
 * seed and the shortest history that still fails.
 */
class LedgerHistoriesTests {

    private static final long HISTORIES = Long.getLong("medassist.ledger-histories", 8_000);

    @Test
    void holdsAfterEveryStepOfEveryHistory() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());

        Optional<Long> failing = LongStream.range(seed, seed + HISTORIES)
                .parallel()
                .filter(each -> fault(LedgerHistory.random(each)).isPresent())
                .boxed()
                .findAny();

        assertThat(failing.map(each -> "seed " + each + ": " + shortest(LedgerHistory.random(each))))
                .isEmpty();
    }

    /** Else the histories would be too tame to find anything. */
    @Test
    void meetsEveryKindOfStepAndOfOutcome() {
        List<String> met = LongStream.range(0, 8_000)
                .parallel()
                .mapToObj(LedgerHistory::random)
                .flatMap(history -> {
                    var run = new LedgerHistoryRun(history);
                    run.fault();
                    return run.met().stream();
                })
                .distinct()
                .toList();

        assertThat(met)
                .contains(
                        "settled",
                        "settled again",
                        "refused",
                        "reversed",
                        "reversed before",
                        "is posted again",
                        "is posted again before",
                        "is posted again: limit",
                        "released",
                        "released: limit",
                        "waived",
                        "certified",
                        "died",
                        "refused carve-out",
                        "withdrawn",
                        "due to the person",
                        "due from the person",
                        "due of a settlement posted since",
                        "paid to the person",
                        "given back",
                        "taken over",
                        "merged",
                        "merged with a ledger",
                        "merged before",
                        "opening refused",
                        "opening reversed",
                        "is posted again as it was settled");
    }

    private static String shortest(LedgerHistory failing) {
        for (int i = 0; i < failing.steps().size(); i++) {
            LedgerHistory shorter = failing.without(i);
            if (fault(shorter).isPresent()) {
                return shortest(shorter);
            }
        }
        return failing + " → " + fault(failing).orElseThrow();
    }

    private static Optional<String> fault(LedgerHistory history) {
        return new LedgerHistoryRun(history).fault();
    }
}
