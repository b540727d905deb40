package medassist.bench.engine;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes sure, before anything is measured, that all engines decide every claim alike. */
final class Agreement {

    private Agreement() {}

    /**
     * Decides every claim by every engine.
     *
     * @throws IllegalStateException naming the first claim on which one says otherwise than ours
     */
    static void check() {
        Engine ours = Contender.OURS.start();
        Map<Contender, Engine> others = Stream.of(Contender.values())
                .filter(each -> each.isComparable() && each != Contender.OURS)
                .collect(Collectors.toMap(each -> each, Contender::start));
        for (int number = 0; number < ClaimMix.SIZE; number++) {
            Outcome expected = ours.outcome(number);
            for (var other : others.entrySet()) {
                Outcome actual = other.getValue().outcome(number);
                if (!actual.equals(expected)) {
                    throw new IllegalStateException("claim S%d: %s decides %s, and MedAssist %s"
                            .formatted(number, other.getKey().title(), actual, expected));
                }
            }
        }
    }
}
