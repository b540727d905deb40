package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import medassist.domain.money.Money;

/** A movement of one counter 记账分录; negative where something is taken back. */
public record Posting(Counter counter, Money amount) {

    private static final Comparator<Posting> ORDER = (one, other) -> one.counter.compareTo(other.counter);

    public Posting reversed() {
        return new Posting(counter, amount.negated());
    }

    /** What the postings move together: one posting a counter, none of nothing, in the order of counters. */
    // Summed at every step of a replayed year, over a handful: sorted, they need no tree.
    public static List<Posting> sum(Collection<Posting> postings) {
        Posting[] sorted = postings.toArray(Posting[]::new);
        Arrays.sort(sorted, ORDER);
        var sums = new ArrayList<Posting>(sorted.length);
        int next = 0;
        while (next < sorted.length) {
            Posting sum = sorted[next++];
            while (next < sorted.length && sorted[next].counter.equals(sum.counter)) {
                sum = new Posting(sum.counter, sum.amount.plus(sorted[next++].amount));
            }
            if (!sum.amount.isZero()) {
                sums.add(sum);
            }
        }
        return List.copyOf(sums);
    }
}
