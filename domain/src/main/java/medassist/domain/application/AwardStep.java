package medassist.domain.application;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.entitlement.Award;
import medassist.domain.money.Ratios;

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
        /** The ratio of it: what counts, the ratio (of several, each with its part), amount. */
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

    /** The steps of what the automatic terms gave, one benefit after the other. */
    public static List<AwardStep> of(List<Award> awards) {
        return awards.stream().flatMap(AwardStep::of).toList();
    }

    private static Stream<AwardStep> of(Award award) {
        var terms = award.terms();
        Stream<AwardStep> deductible = terms.deductible().isZero()
                ? Stream.empty()
                : Stream.of(of(
                        Kind.TAKE_DEDUCTIBLE,
                        award.base(),
                        terms.deductible(),
                        award.countedBefore(),
                        award.counted()));
        Stream<AwardStep> ratio = Stream.of(of(Kind.APPLY_RATIO, award.counted(), ratios(award), award.uncapped()));
        Stream<AwardStep> limits = award.pools().stream()
                .map(pool -> of(Kind.APPLY_LIMIT, pool.pool(), pool.limit(), pool.paidBefore(), award.amount()));
        return Stream.of(deductible, ratio, limits).flatMap(steps -> steps);
    }

    /** One ratio, or each with what of the cost it is for. */
    private static String ratios(Award award) {
        List<Ratios.Part> parts = award.parts();
        return parts.size() == 1
                ? parts.getFirst().ratio().toString()
                : parts.stream()
                        .map(part -> part.amount() + " × " + part.ratio())
                        .collect(Collectors.joining(" + "));
    }

    static AwardStep of(Kind kind, Object... figures) {
        return new AwardStep(kind, Stream.of(figures).map(Object::toString).toList());
    }
}
