package medassist.domain.application;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step on the way to what is granted on application 核定步骤.
 *
 * @param figures what its sentence speaks of, in order, as texts that are the same in every language
 */
public record AwardStep(Kind kind, List<String> figures) {

    /** The steps, by names that stay. */
    public enum Kind {
        /** So many bills of a time, and what they come to: number, first day, last day, sum. */
        COUNT_BILLS,
        /** What lies above the deductible: base, deductible, presented before, what counts. */
        TAKE_DEDUCTIBLE,
        /** The ratio of it: what counts, ratio, amount. */
        APPLY_RATIO,
        /** No more than what is left of a pool: pool, limit, paid before, amount. */
        APPLY_LIMIT,
        /** What remains of the year's burden is enough: what remains, threshold. */
        REACH_THRESHOLD,
        /** Up to the target: care types, cost inside policy scope, target, paid of it, amount. */
        BRING_UP,
        /** What was accepted, of what was left to the person: accepted, left. */
        ACCEPT,
        /** What lies above the ceiling: accepted, ceiling, paid before, amount. */
        EXCEED_CEILING
    }

    public AwardStep {
        figures = List.copyOf(figures);
    }

    static AwardStep of(Kind kind, Object... figures) {
        return new AwardStep(kind, Stream.of(figures).map(Object::toString).toList());
    }
}
