package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        String personId,
        String jurisdiction,
        int year,
        long version,
        Cause.Kind replayCause,
        String replayReference,
        Counter.@Nullable Kind kind,
        @Nullable String name,
        @Nullable Long amountFen) {

    /** The ledgers that the rows describe together. */
    static Map<LedgerKey, AnnualLedger> ledgers(List<LedgerRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(LedgerRow::key)).values().stream()
                .map(LedgerRow::ledger)
                .collect(Collectors.toMap(AnnualLedger::key, Function.identity()));
    }

    private static AnnualLedger ledger(List<LedgerRow> rows) {
        LedgerRow first = rows.getFirst();
        return new AnnualLedger(
                first.key(),
                first.version(),
                new Counters(rows.stream()
                        .flatMap(LedgerRow::counter)
                        .map(CounterRow::toDomain)
                        .collect(Collectors.toMap(Posting::counter, Posting::amount))),
                new Cause(first.replayCause(), first.replayReference()));
    }

    private LedgerKey key() {
        return new KeyRow(personId, jurisdiction, year).toDomain();
    }

    private Stream<CounterRow> counter() {
        return kind == null || name == null || amountFen == null
                ? Stream.of()
                : Stream.of(new CounterRow(kind, name, amountFen));
    }
}
