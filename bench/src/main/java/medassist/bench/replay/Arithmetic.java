package medassist.bench.replay;

import java.util.List;
import java.util.stream.IntStream;
import medassist.bench.engine.ClaimMix;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.policy.Law;
import medassist.domain.policy.PolicyPack;
import medassist.policy.PolicyShelf;

/** Replays years that were made a moment ago, so that nothing but the arithmetic is measured. */
final class Arithmetic {

    private static final int WARM_UP = 40_000;

    /** So few that they are still near the processor, as a year is that has just been read. */
    private static final int AT_A_TIME = 100;

    private final Law law = new Law(PolicyShelf.of(null, List.of()).soundLibrary(), "bench");
    private final Adjudicator adjudicator;
    private final ClaimMix mix;

    Arithmetic(String jurisdiction) {
        PolicyPack pack =
                law.library().of(new DivisionCode(jurisdiction)).findFirst().orElseThrow();
        adjudicator = new Adjudicator(pack);
        mix = new ClaimMix(pack);
    }

    /**
     * What both ways of replaying came to.
     *
     * @param alone the year's replay alone
     * @param fromFile the same with all that leads to it from the case file
     */
    record Result(Replayed alone, Replayed fromFile) {}

    Result measure(int people) {
        replay(WARM_UP);
        Result result = replay(people);
        if (result.alone().fen() != result.fromFile().fen()) {
            throw new IllegalStateException("both ways of replaying must come to the same");
        }
        return result;
    }

    private Result replay(int people) {
        var result = new Result(new Replayed(), new Replayed());
        for (int first = 0; first < people; first += AT_A_TIME) {
            List<RecordedYear> years = IntStream.range(first, Math.min(people, first + AT_A_TIME))
                    .mapToObj(person -> RecordedYear.settle(mix, adjudicator, person))
                    .toList();
            result.fromFile().replay(years, each -> each.year().replay(law));
            result.alone()
                    .replay(
                            years.stream()
                                    .map(year -> year.standing(adjudicator))
                                    .toList(),
                            standing -> YearReplay.of(standing, List.of()));
        }
        return result;
    }
}
