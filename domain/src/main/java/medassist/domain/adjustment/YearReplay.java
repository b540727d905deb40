package medassist.domain.adjustment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;

/**
 * A ledger year computed again from nothing: what it took over and its standing settlements in the order in which they were
 * posted, by what is now known of the person 年度重算 (entitlement rules §6). A difference that was waived is not made: the settlements after it
 * are computed from what stands. One that is reversed moves nothing, and what the office had paid or got of it is shown.
 *
 * @param counters how the year's counters would stand
 */
public record YearReplay(List<Recalculation> recalculations, Counters counters) {

    /** Something of the year as the replay looks at it. */
    public sealed interface Replayed {

        /** What stands taken over from before, or granted on application: it keeps its amounts. */
        record TakenOver(List<Posting> postings) implements Replayed {}
    }

    /** A settlement as the replay looks at it. */
    public sealed interface ReplayedSettlement extends Replayed {

        /** What the replayed year gives it, with the counters as they stand in it. */
        Recalculation again(Counters before);

        /**
         * One that stands and can be computed again.
         *
         * @param paid what was paid of it, adjustments included
         * @param postings what stands posted of it, adjustments included
         */
        record Computable(
                Settlement settlement,
                AidByFund paid,
                List<Posting> postings,
                Adjudicator adjudicator,
                Circumstances circumstances)
                implements ReplayedSettlement {

            @Override
            public Recalculation again(Counters before) {
                var adjudication = adjudicator.adjudicate(settlement.claim(), circumstances, before);
                return new Recalculation(
                        settlement,
                        Basis.REPLAY,
                        paid,
                        AidByFund.of(adjudication.awards()),
                        postings,
                        Posting.sum(adjudication.postings()),
                        adjudication.awards());
            }
        }

        /** One that stands and whose pack is not kept any more, or that was decided on application: it stays as it stands. */
        record Kept(Settlement settlement, AidByFund paid, List<Posting> postings) implements ReplayedSettlement {

            @Override
            public Recalculation again(Counters before) {
                return new Recalculation(
                        settlement,
                        Basis.REPLAY,
                        paid,
                        paid,
                        postings,
                        postings,
                        settlement.adjudication().awards());
            }
        }

        /**
         * One that is reversed: the year gives it nothing, and what adjustments of it paid or got is due the other way.
         *
         * @param paid what released adjustments paid of it, and have not got back
         */
        record Reversed(Settlement settlement, AidByFund paid) implements ReplayedSettlement {

            @Override
            public Recalculation again(Counters before) {
                return new Recalculation(
                        settlement, Basis.REVERSAL, paid, AidByFund.NONE, List.of(), List.of(), List.of());
            }
        }
    }

    public YearReplay {
        recalculations = List.copyOf(recalculations);
    }

    /**
     * The year replayed.
     *
     * @param steps in the order in which they were posted
     * @param adjustments those of the year, of which the waived ones count
     */
    public static YearReplay of(List<? extends Replayed> steps, Collection<Adjustment> adjustments) {
        var recalculations = new ArrayList<Recalculation>();
        var counters = Counters.NONE;
        for (Replayed each : steps) {
            counters = counters.plus(
                    switch (each) {
                        case Replayed.TakenOver(List<Posting> postings) -> postings;
                        case ReplayedSettlement settlement -> {
                            Recalculation recalculation = settlement.again(counters);
                            recalculations.add(recalculation);
                            yield isWaived(recalculation, adjustments)
                                    ? recalculation.standing()
                                    : recalculation.again();
                        }
                    });
        }
        return new YearReplay(recalculations, counters);
    }

    private static boolean isWaived(Recalculation recalculation, Collection<Adjustment> adjustments) {
        for (Adjustment adjustment : adjustments) {
            if (adjustment.waives(recalculation)) {
                return true;
            }
        }
        return false;
    }

    /** What the replay says of the settlement that the adjustment concerns; empty where it is none of the year. */
    public Optional<Recalculation> of(Adjustment adjustment) {
        return recalculations.stream()
                .filter(each -> each.settlement().claim().key().equals(adjustment.settlement()))
                .findFirst();
    }

    /** Whether the ledger stands as the replay gives it, so that the next settlement comes out the same by both. */
    public boolean agreesWith(AnnualLedger ledger) {
        return ledger.counters().nonZero().equals(counters.nonZero());
    }

    /**
     * The first pool that an adjustment's entry would draw on beyond the highest limit that any settlement of the replayed
     * year has for it; empty where every limit holds.
     */
    public Optional<String> overdrawn(AnnualLedger ledger, JournalEntry entry) {
        return overdrawn(ledger, entry, List.of());
    }

    /** The same for a settlement that is to be posted again, whose own limits count as they were when it was posted. */
    public Optional<String> overdrawn(AnnualLedger ledger, JournalEntry entry, Settlement reinstated) {
        return overdrawn(ledger, entry, reinstated.adjudication().awards());
    }

    private Optional<String> overdrawn(AnnualLedger ledger, JournalEntry entry, List<Award> own) {
        Counters after = ledger.after(entry).counters();
        return entry.postings().stream()
                .filter(posting -> posting.counter().kind() == Counter.Kind.POOL
                        && posting.amount().isMoreThan(Money.ZERO))
                .map(Posting::counter)
                .filter(pool -> after.of(pool).isMoreThan(highestLimit(pool.name(), own)))
                .map(Counter::name)
                .findFirst();
    }

    private Money highestLimit(String pool, List<Award> own) {
        Stream<Award> replayed = recalculations.stream().flatMap(each -> each.awards().stream());
        return Stream.concat(replayed, own.stream())
                .flatMap(award -> award.pools().stream())
                .filter(draw -> draw.pool().equals(pool))
                .map(PoolDraw::limit)
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }
}
