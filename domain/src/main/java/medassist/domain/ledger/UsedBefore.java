package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import medassist.domain.money.Money;

/**
 * What a ledger year had used of what is counted, before this system kept it 期初已用.
 *
 * @param deductibles by benefit, what counted towards its deductible
 * @param pools by pool, what had been paid from it
 */
public record UsedBefore(List<Used> deductibles, List<Used> pools, Money inPolicyBurden, Money assistance) {

    /** What had been used of a benefit's deductible or of a pool, by its id. */
    public record Used(String id, Money amount) {}

    /** @throws IllegalArgumentException if an amount is below zero */
    public UsedBefore {
        deductibles = List.copyOf(deductibles);
        pools = List.copyOf(pools);
        if (Posting.sum(all(deductibles, pools, inPolicyBurden, assistance)).stream()
                .anyMatch(posting -> posting.amount().isNegative())) {
            throw new IllegalArgumentException("nothing is used less than not at all");
        }
    }

    /** What taking it over moves. */
    public List<Posting> postings() {
        return Posting.sum(all(deductibles, pools, inPolicyBurden, assistance));
    }

    private static List<Posting> all(List<Used> deductibles, List<Used> pools, Money burden, Money assistance) {
        var postings = new ArrayList<Posting>();
        deductibles.forEach(used -> postings.add(new Posting(Counter.deductible(used.id), used.amount)));
        pools.forEach(used -> postings.add(new Posting(Counter.pool(used.id), used.amount)));
        postings.add(new Posting(Counter.IN_POLICY_BURDEN, burden));
        postings.add(new Posting(Counter.ASSISTANCE, assistance));
        return postings;
    }
}
