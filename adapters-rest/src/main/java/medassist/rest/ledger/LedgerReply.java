package medassist.rest.ledger;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.money.Money;

/** A ledger year on the wire: totals of the settlements that stand. */
@Serdeable
record LedgerReply(
        String personId,
        String jurisdiction,
        int year,
        long version,
        List<Deductible> deductibles,
        List<Pool> pools,
        Money inPolicyBurden,
        Money assistance,
        Money remainingBurden) {

    /** What counts towards a benefit's deductible. */
    @Serdeable
    record Deductible(String benefit, Money counted) {}

    /** What has been paid from a pool. */
    @Serdeable
    record Pool(String pool, Money paid) {}

    static LedgerReply of(AnnualLedger ledger) {
        return new LedgerReply(
                ledger.key().personId().value(),
                ledger.key().jurisdiction().value(),
                ledger.key().year(),
                ledger.version(),
                ledger.counters().nonZero(Counter.Kind.DEDUCTIBLE).stream()
                        .map(standing -> new Deductible(standing.counter().name(), standing.amount()))
                        .toList(),
                ledger.counters().nonZero(Counter.Kind.POOL).stream()
                        .map(standing -> new Pool(standing.counter().name(), standing.amount()))
                        .toList(),
                ledger.inPolicyBurden(),
                ledger.assistance(),
                ledger.remainingBurden());
    }
}
