package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import medassist.domain.money.Money;

/** A movement of one counter 记账分录; negative where something is reversed. */
public record Posting(Counter counter, Money amount) {

    public Posting reversed() {
        return new Posting(counter, amount.negated());
    }

    /** What the postings move together: one posting a counter, none of nothing, in the order of counters. */
    // Summed at every step of a replayed year, over a handful that mostly come in order: each is put in its place.
    public static List<Posting> sum(Collection<Posting> postings) {
        var sums = new ArrayList<Posting>(postings.size());
        for (Posting posting : postings) {
            int place = sums.size();
            while (place > 0 && sums.get(place - 1).counter.compareTo(posting.counter) > 0) {
                place--;
            }
            if (place > 0 && sums.get(place - 1).counter.equals(posting.counter)) {
                sums.set(
                        place - 1,
                        new Posting(posting.counter, sums.get(place - 1).amount.plus(posting.amount)));
            } else {
                sums.add(place, posting);
            }
        }
        sums.removeIf(sum -> sum.amount.isZero());
        return List.copyOf(sums);
    }
}
