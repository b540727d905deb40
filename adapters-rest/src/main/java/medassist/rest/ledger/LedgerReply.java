package medassist.rest.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import medassist.application.queries.LedgerAnswer;
import medassist.application.wording.Wording;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.money.Money;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.SubjectFields;
import org.jspecify.annotations.Nullable;

/**
 * A ledger year on the wire: totals of the settlements that stand, and of what was taken over from before.
 *
 * @param personId the number that was asked about
 * @param mergedInto the number into whose ledger it is merged, which is then this one
 * @param openingBalance what was taken over of that which the year had used before this system kept it
 * @param reasons why the totals may not be the whole year's
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record LedgerReply(
        String personId,
        String jurisdiction,
        int year,
        long version,
        List<Deductible> deductibles,
        List<Pool> pools,
        Money inPolicyBurden,
        Money assistance,
        Money remainingBurden,
        @Nullable String mergedInto,
        @Nullable OpeningBalance openingBalance,
        List<Reason> reasons) {

    /** What counts towards a benefit's deductible. */
    @Serdeable
    record Deductible(String benefit, Money counted) {

        private static List<Deductible> of(Counters counters) {
            return counters.nonZero(Counter.Kind.DEDUCTIBLE).stream()
                    .map(standing -> new Deductible(standing.counter().name(), standing.amount()))
                    .toList();
        }
    }

    /** What has been paid from a pool. */
    @Serdeable
    record Pool(String pool, Money paid) {

        private static List<Pool> of(Counters counters) {
            return counters.nonZero(Counter.Kind.POOL).stream()
                    .map(standing -> new Pool(standing.counter().name(), standing.amount()))
                    .toList();
        }
    }

    /**
     * What was taken over, from which signed-off list, when, by whom and why.
     *
     * @param by who decided it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpeningBalance(
            String source,
            Instant at,
            String by,
            @Nullable String reason,
            List<Deductible> deductibles,
            List<Pool> pools,
            Money inPolicyBurden,
            Money assistance) {

        private static OpeningBalance of(JournalEntry entry) {
            var used = new Counters(entry.postings());
            return new OpeningBalance(
                    String.valueOf(SubjectFields.of(entry.refersTo()).source()),
                    entry.stamp().at(),
                    entry.stamp().by(),
                    EmptyText.asNull(entry.stamp().reason()),
                    Deductible.of(used),
                    Pool.of(used),
                    used.of(Counter.IN_POLICY_BURDEN),
                    used.of(Counter.ASSISTANCE));
        }
    }

    /** Why the totals may not be the whole year's. */
    @Serdeable
    record Reason(String code, String detail) {}

    static LedgerReply of(LedgerAnswer answer, Wording wording) {
        var ledger = answer.ledger();
        return new LedgerReply(
                answer.numbers().asked().value(),
                ledger.key().jurisdiction().value(),
                ledger.key().year(),
                ledger.version(),
                Deductible.of(ledger.counters()),
                Pool.of(ledger.counters()),
                ledger.inPolicyBurden(),
                ledger.assistance(),
                ledger.remainingBurden(),
                answer.numbers().isMerged() ? answer.numbers().holder().value() : null,
                answer.openingBalance().map(OpeningBalance::of).orElse(null),
                answer.onlyKeptFrom().stream()
                        .map(day -> new Reason("NO_OPENING_BALANCE", wording.noOpeningBalance(day)))
                        .toList());
    }
}
