package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** A row of {@code annual_ledger} with one of its counters, or with none where it has none. */
@MappedEntity("annual_ledger")
record LedgerRow(
        long version,
        Cause.Kind replayCause,
        String replayReference,
        Counter.@Nullable Kind kind,
        @Nullable String name,
        @Nullable Long amountFen) {

    /** The ledger that the rows describe together; no row describes an empty one. */
    static AnnualLedger ledger(LedgerKey key, List<LedgerRow> rows) {
        return rows.isEmpty()
                ? AnnualLedger.empty(key)
                : rows.getFirst()
                        .toDomain(key, rows.stream().flatMap(LedgerRow::counter).toList());
    }

    AnnualLedger toDomain(LedgerKey key, List<CounterRow> counters) {
        return new AnnualLedger(
                key,
                version,
                new Counters(counters.stream()
                        .map(CounterRow::toDomain)
                        .collect(Collectors.toMap(Posting::counter, Posting::amount))),
                new Cause(replayCause, replayReference));
    }

    private Stream<CounterRow> counter() {
        return kind == null || name == null || amountFen == null
                ? Stream.of()
                : Stream.of(new CounterRow(kind, name, amountFen));
    }
}
