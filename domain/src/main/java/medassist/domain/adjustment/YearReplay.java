package medassist.domain.adjustment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
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
 * A ledger year computed again from nothing: its standing settlements in the order in which they were posted, by what is
 * now known of the person 年度重算 (entitlement rules §6). A difference that was waived is not made: the settlements after it
 * are computed from what stands.
 */
public record YearReplay(List<Recalculation> recalculations) {

    /** A settlement that stands. */
    public sealed interface Standing {

        Settlement settlement();

        /** What stands posted of it, adjustments included. */
        List<Posting> postings();

        /** What it is owed with the counters of the replayed year. */
        Adjudication again(Counters before);

        /** One that can be computed again. */
        record Computable(
                Settlement settlement, List<Posting> postings, Adjudicator adjudicator, Circumstances circumstances)
                implements Standing {

            @Override
            public Adjudication again(Counters before) {
                return adjudicator.adjudicate(settlement.claim(), circumstances, before);
            }
        }

        /** One whose pack is not kept any more: it stays as it was decided. */
        record Kept(Settlement settlement, List<Posting> postings) implements Standing {

            @Override
            public Adjudication again(Counters before) {
                return settlement.adjudication();
            }
        }
    }

    public YearReplay {
        recalculations = List.copyOf(recalculations);
    }

    /**
     * The year replayed.
     *
     * @param standing in the order in which they were posted
     * @param adjustments those of the year, of which the waived ones count
     */
    public static YearReplay of(List<Standing> standing, Collection<Adjustment> adjustments) {
        var recalculations = new ArrayList<Recalculation>();
        var counters = Counters.NONE;
        for (Standing each : standing) {
            var recalculation = new Recalculation(each.settlement(), each.postings(), each.again(counters));
            recalculations.add(recalculation);
            boolean staysAsItIs = adjustments.stream().anyMatch(adjustment -> adjustment.waives(recalculation));
            counters = counters.plus(
                    staysAsItIs ? each.postings() : recalculation.again().postings());
        }
        return new YearReplay(recalculations);
    }

    /** What the replay says of the settlement that the adjustment concerns; empty where it does not stand. */
    public Optional<Recalculation> of(Adjustment adjustment) {
        return recalculations.stream()
                .filter(each -> each.settlement().claim().key().equals(adjustment.settlement()))
                .findFirst();
    }

    /**
     * The first pool that the entry would draw on beyond the highest limit that any standing settlement of the year has for
     * it, as posted or replayed; empty where every limit holds.
     */
    public Optional<String> overdrawn(AnnualLedger ledger, JournalEntry entry) {
        Counters after = ledger.after(entry).counters();
        return entry.postings().stream()
                .filter(posting -> posting.counter().kind() == Counter.Kind.POOL
                        && posting.amount().isMoreThan(Money.ZERO))
                .map(Posting::counter)
                .filter(pool -> after.of(pool).isMoreThan(highestLimit(pool.name())))
                .map(Counter::name)
                .findFirst();
    }

    private Money highestLimit(String pool) {
        return recalculations.stream()
                .flatMap(each -> Stream.of(each.again(), each.settlement().adjudication()))
                .flatMap(adjudication -> adjudication.awards().stream())
                .flatMap(award -> award.pools().stream())
                .filter(draw -> draw.pool().equals(pool))
                .map(PoolDraw::limit)
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }
}
