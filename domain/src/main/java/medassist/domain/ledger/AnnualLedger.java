package medassist.domain.ledger;

import java.util.List;
import java.util.TreeMap;
import medassist.domain.money.Money;

/**
 * One person's year in one jurisdiction 年度台账. It is opened empty by the first settlement, moves only by journal
 * entries, each the next in sequence, and is never closed: a later reversal adds an entry that undoes an earlier one.
 * Its counters are always the sum of its journal.
 *
 * @param version the sequence of the newest entry, 0 for an empty ledger
 */
public record AnnualLedger(LedgerKey key, long version, Counters counters) {

    /** A ledger year before its first entry. */
    public static AnnualLedger empty(LedgerKey key) {
        return new AnnualLedger(key, 0, Counters.NONE);
    }

    /** The entry that posts a settlement: one posting a counter, none of nothing. */
    public JournalEntry settlement(SettlementKey settlement, List<Posting> postings, Stamp stamp) {
        var moved = new TreeMap<Counter, Money>();
        postings.forEach(posting -> moved.merge(posting.counter(), posting.amount(), Money::plus));
        List<Posting> moving = moved.entrySet().stream()
                .filter(movement -> !movement.getValue().isZero())
                .map(movement -> new Posting(movement.getKey(), movement.getValue()))
                .toList();
        return next(JournalEntry.Kind.SETTLEMENT, settlement, moving, stamp);
    }

    /**
     * The entry that takes a settlement back by exactly opposite postings (entitlement rules §6).
     *
     * @throws IllegalArgumentException if the entry is no settlement of this ledger
     */
    public JournalEntry reversal(JournalEntry original, Stamp stamp) {
        if (!original.ledger().equals(key) || original.kind() != JournalEntry.Kind.SETTLEMENT) {
            throw new IllegalArgumentException("only a settlement of this ledger is taken back");
        }
        List<Posting> opposite =
                original.postings().stream().map(Posting::reversed).toList();
        return next(JournalEntry.Kind.REVERSAL, original.refersTo(), opposite, stamp);
    }

    /**
     * This ledger after its next entry.
     *
     * @throws IllegalArgumentException if the entry is not the next of this ledger
     * @throws IllegalStateException if a counter would fall below zero
     */
    public AnnualLedger after(JournalEntry entry) {
        if (!entry.ledger().equals(key) || entry.sequence() != version + 1) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " does not follow version " + version);
        }
        return new AnnualLedger(key, entry.sequence(), counters.plus(entry.postings()));
    }

    /** The year's in-policy burden 政策范围内个人负担 of the settlements that stand. */
    public Money inPolicyBurden() {
        return counters.of(Counter.IN_POLICY_BURDEN);
    }

    /** The year's assistance 救助金额 of the settlements that stand, whoever pays it. */
    public Money assistance() {
        return counters.of(Counter.ASSISTANCE);
    }

    /** What assistance has left of the year's burden 救助后个人负担. */
    public Money remainingBurden() {
        return inPolicyBurden().minus(assistance());
    }

    private JournalEntry next(JournalEntry.Kind kind, SettlementKey settlement, List<Posting> postings, Stamp stamp) {
        var entry = new JournalEntry(key, version + 1, kind, settlement, postings, stamp);
        after(entry);
        return entry;
    }
}
