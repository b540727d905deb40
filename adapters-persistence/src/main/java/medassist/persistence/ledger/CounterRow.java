package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/** How far one counter stands, in {@code ledger_counter}, or moved, in {@code journal_posting}. */
@MappedEntity("ledger_counter")
record CounterRow(Counter.Kind kind, String name, long amountFen) {

    Posting toDomain() {
        return new Posting(new Counter(kind, name), Money.ofFen(amountFen));
    }
}
