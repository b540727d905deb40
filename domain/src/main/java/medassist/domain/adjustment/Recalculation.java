package medassist.domain.adjustment;

import java.util.List;
import java.util.stream.Stream;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Award;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;

/**
 * A settlement as it was paid, beside what the replayed year gives it 重算结果: nothing, where it is reversed.
 *
 * @param paid what was paid of it, by its institution or the person first and by released adjustments
 * @param given what the replayed year gives it
 * @param standing what stands posted of it, adjustments included
 * @param again what is posted of it in the replayed year
 * @param awards those of the replayed year
 */
public record Recalculation(
        Settlement settlement,
        Basis basis,
        AidByFund paid,
        AidByFund given,
        List<Posting> standing,
        List<Posting> again,
        List<Award> awards) {

    public Recalculation {
        standing = List.copyOf(standing);
        again = List.copyOf(again);
        awards = List.copyOf(awards);
    }

    /** The assistance that was paid. */
    public Money was() {
        return paid.total();
    }

    /** The assistance that the replayed year gives. */
    public Money is() {
        return given.total();
    }

    /** What is due to the person, by fund. */
    public AidByFund due() {
        return given.minus(paid);
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
}
