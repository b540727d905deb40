package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.ledger.Counter;

/** A row of {@code journal_posting}. */
@MappedEntity("journal_posting")
record PostingRow(long sequence, Counter.Kind kind, String name, long amountFen) {

    CounterRow moved() {
        return new CounterRow(kind, name, amountFen);
    }
}
