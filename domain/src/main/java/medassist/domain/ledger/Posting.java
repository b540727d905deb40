package medassist.domain.ledger;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import medassist.domain.money.Money;

/** A movement of one counter 记账分录; negative where something is taken back. */
public record Posting(Counter counter, Money amount) {

    public Posting reversed() {
        return new Posting(counter, amount.negated());
    }

    /** What the postings move together: one posting a counter, none of nothing, in the order of counters. */
    public static List<Posting> sum(Stream<Posting> postings) {
        var moved = new TreeMap<Counter, Money>();
        postings.forEach(posting -> moved.merge(posting.counter(), posting.amount(), Money::plus));
        return moved.entrySet().stream()
                .filter(movement -> !movement.getValue().isZero())
                .map(movement -> new Posting(movement.getKey(), movement.getValue()))
                .toList();
    }
}
