package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import medassist.domain.money.Money;

/**
 * How the counters of a ledger year stand 累计值; a counter never moved stands at zero, and none stands below it.
 *
 * @param nonZero those that do not stand at zero, in the order of counters
 */
public record Counters(List<Posting> nonZero) {

    public static final Counters NONE = new Counters(List.of());

    /**
     * Counters that stand where the postings together bring them from zero.
     *
     * @throws IllegalStateException if one would stand below zero
     */
    public Counters {
        nonZero = Posting.sum(nonZero);
        for (int i = 0; i < nonZero.size(); i++) {
            if (nonZero.get(i).amount().isNegative()) {
                throw new IllegalStateException("the counter " + nonZero.get(i).counter() + " would stand below zero");
            }
        }
    }

    // A year has a handful of counters: looked through in a row, they are found sooner than by hashing.
    public Money of(Counter counter) {
        for (int i = 0; i < nonZero.size(); i++) {
            if (nonZero.get(i).counter().equals(counter)) {
                return nonZero.get(i).amount();
            }
        }
        return Money.ZERO;
    }

    /**
     * How the counters stand after the postings.
     *
     * @throws IllegalStateException if one would stand below zero
     */
    public Counters plus(Collection<Posting> postings) {
        var moved = new ArrayList<Posting>(nonZero.size() + postings.size());
        moved.addAll(nonZero);
        moved.addAll(postings);
        return new Counters(moved);
    }

    /** The counters of one kind that do not stand at zero, in the order of their names. */
    public List<Posting> nonZero(Counter.Kind kind) {
        return nonZero.stream()
                .filter(posting -> posting.counter().kind() == kind)
                .toList();
    }
}
