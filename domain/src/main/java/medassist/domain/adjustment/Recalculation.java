package medassist.domain.adjustment;

import java.util.List;
import java.util.stream.Stream;
import medassist.domain.entitlement.Award;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;

/**
 * A settlement as it stands posted, beside what the replayed year gives it 重算结果.
 *
 * @param standing what stands posted of it, adjustments included
 * @param again what is posted of it in the replayed year
 * @param awards those of the replayed year
 */
public record Recalculation(Settlement settlement, List<Posting> standing, List<Posting> again, List<Award> awards) {

    public Recalculation {
        standing = List.copyOf(standing);
        again = List.copyOf(again);
        awards = List.copyOf(awards);
    }

    /** The assistance that stands posted. */
    public Money was() {
        return assistance(standing);
    }

    /** The assistance that the replayed year gives. */
    public Money is() {
        return assistance(again);
    }

    /** Whether the assistance differs; counters alone do not count. */
    public boolean differs() {
        return !was().equals(is());
    }

    /** What has to be posted so that the settlement stands as the replayed year gives it. */
    public List<Posting> difference() {
        return Posting.sum(Stream.concat(again.stream(), standing.stream().map(Posting::reversed))
                .toList());
    }

    private static Money assistance(List<Posting> postings) {
        Money assistance = Money.ZERO;
        for (Posting posting : postings) {
            if (posting.counter().equals(Counter.ASSISTANCE)) {
                assistance = assistance.plus(posting.amount());
            }
        }
        return assistance;
    }
}
