package medassist.domain.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import medassist.domain.money.Money;

/** How the counters of a ledger year stand 累计值; a counter never moved stands at zero, and none stands below it. */
public record Counters(Map<Counter, Money> amounts) {

    public static final Counters NONE = new Counters(Map.of());

    public Counters {
        amounts.forEach((counter, amount) -> {
            if (amount.isNegative()) {
                throw new IllegalStateException("the counter " + counter + " would stand below zero");
            }
        });
        amounts = Map.copyOf(amounts);
    }

    public Money of(Counter counter) {
        return amounts.getOrDefault(counter, Money.ZERO);
    }

    /** How the counters stand after the postings. */
    public Counters plus(Collection<Posting> postings) {
        var moved = new HashMap<>(amounts);
        postings.forEach(posting -> moved.merge(posting.counter(), posting.amount(), Money::plus));
        return new Counters(moved);
    }

    /** The counters that do not stand at zero, in their order. */
    public List<Posting> standing() {
        return Posting.sum(amounts.entrySet().stream()
                .map(entry -> new Posting(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The counters of one kind that do not stand at zero, in the order of their names. */
    public List<Posting> standing(Counter.Kind kind) {
        return standing().stream()
                .filter(standing -> standing.counter().kind() == kind)
                .toList();
    }
}
