package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.stream.Stream;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.LedgerKey;
import org.jspecify.annotations.Nullable;

/** A row of {@code annual_ledger} with one of its counters, or with none where it has none. */
@MappedEntity("annual_ledger")
record LedgerRow(
        long version,
        Counter.@Nullable Kind kind,
        @Nullable String name,
        @Nullable Long amountFen) {

    /** The ledger that the rows describe together; no row describes an empty one. */
    static AnnualLedger toDomain(LedgerKey key, List<LedgerRow> rows) {
        return rows.isEmpty()
                ? AnnualLedger.empty(key)
                : CounterRow.toDomain(
                        key,
                        rows.getFirst().version(),
                        rows.stream().flatMap(LedgerRow::counter).toList());
    }

    private Stream<CounterRow> counter() {
        return kind == null || name == null || amountFen == null
                ? Stream.of()
                : Stream.of(new CounterRow(kind, name, amountFen));
    }
}
