package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.stream.Collectors;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/** How far one counter stands, in {@code ledger_counter}, or moved, in {@code journal_posting}. */
@MappedEntity("ledger_counter")
record CounterRow(Counter.Kind kind, String name, long amountFen) {

    static AnnualLedger toDomain(LedgerKey key, long version, List<CounterRow> counters) {
        return new AnnualLedger(
                key,
                version,
                new Counters(counters.stream()
                        .map(CounterRow::toDomain)
                        .collect(Collectors.toMap(Posting::counter, Posting::amount))));
    }

    Posting toDomain() {
        return new Posting(new Counter(kind, name), Money.ofFen(amountFen));
    }
}
