package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import medassist.domain.money.Money;

/**
 * How the counters of a ledger year stand 累计值; a counter never moved stands at zero, and none stands below it.
 *
 * @param standing those that do not stand at zero, in the order of counters
 */
public record Counters(List<Posting> standing) {

    public static final Counters NONE = new Counters(List.of());

    /**
     * Counters that stand where the postings together bring them from zero.
     *
     * @throws IllegalStateException if one would stand below zero
     */
    public Counters {
        standing = Posting.sum(standing);
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).amount().isNegative()) {
                throw new IllegalStateException("the counter " + standing.get(i).counter() + " would stand below zero");
            }
        }
    }

    // A year has a handful of counters: looked through in a row, they are found sooner than by hashing.
    public Money of(Counter counter) {
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i).counter().equals(counter)) {
                return standing.get(i).amount();
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
        var moved = new ArrayList<Posting>(standing.size() + postings.size());
        moved.addAll(standing);
        moved.addAll(postings);
        return new Counters(moved);
    }

    /** The counters of one kind that do not stand at zero, in the order of their names. */
    public List<Posting> standing(Counter.Kind kind) {
        return standing.stream()
                .filter(posting -> posting.counter().kind() == kind)
                .toList();
    }
}
