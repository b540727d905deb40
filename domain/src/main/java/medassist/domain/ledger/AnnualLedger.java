package medassist.domain.ledger;

import java.util.List;
import medassist.domain.ledger.JournalEntry.Kind;
import medassist.domain.money.Money;

/**
 * One person's year in one jurisdiction 年度台账. It is opened empty by the first settlement, moves only by journal
 * entries, each the next in sequence, and is never closed: a later reversal, reinstatement or adjustment adds an entry of
 * its own. Its counters are always the sum of its journal.
 *
 * @param version the sequence of the newest entry, 0 for an empty ledger
 * @param outOfStepFor why the year does not stand as its replay gives it, {@link Cause#NONE} where it does
 */
public record AnnualLedger(LedgerKey key, long version, Counters counters, Cause outOfStepFor) {

    /** A ledger year before its first entry. */
    public static AnnualLedger empty(LedgerKey key) {
        return new AnnualLedger(key, 0, Counters.NONE, Cause.NONE);
    }

    /** The entry that posts a settlement: one posting a counter, none of nothing. */
    public JournalEntry settlement(SettlementKey settlement, List<Posting> postings, Stamp stamp) {
        return next(Kind.SETTLEMENT, settlement, 1, Posting.sum(postings), stamp, false);
    }

    /**
     * The entry that reverses all that stands of a settlement, by exactly opposite postings (entitlement rules §6).
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or does not stand
     */
    public JournalEntry reversal(SettlementHistory settlement, Stamp stamp) {
        return reversal(settlement, stamp, false);
    }

    /** As {@link #reversal}, where its institution undoes the settlement as one of unknown outcome (2601). */
    public JournalEntry undoing(SettlementHistory settlement, Stamp stamp) {
        return reversal(settlement, stamp, true);
    }

    private JournalEntry reversal(SettlementHistory settlement, Stamp stamp, boolean undone) {
        requireOurs(settlement, false);
        return next(
                Kind.REVERSAL,
                settlement.settlement(),
                settlement.next(Kind.REVERSAL),
                reversed(settlement.netPostings()),
                stamp,
                undone);
    }

    /**
     * The entry that undoes a settlement's reversal, so that it is posted again as it stood before; or, where what adjustments
     * of it had paid or got was given back since, as it was settled.
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or is not reversed
     */
    public JournalEntry reinstatement(SettlementHistory settlement, Stamp stamp) {
        requireOurs(settlement, true);
        List<Posting> taken = settlement.lastReversal().orElseThrow().postings();
        List<Posting> again = settlement.isGivenBack() ? settlement.settled() : reversed(taken);
        return next(Kind.REINSTATEMENT, settlement, again, stamp);
    }

    /**
     * The entry by which what adjustments of a settlement had paid or got is given back after its reversal. It moves nothing,
     * for the reversal has.
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or is not reversed
     */
    public JournalEntry givingBack(SettlementHistory settlement, Stamp stamp) {
        requireOurs(settlement, true);
        return next(Kind.ADJUSTMENT, settlement, List.of(), stamp);
    }

    /**
     * The entry that posts what a settlement is owed beside what stands of it (entitlement rules §6).
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or does not stand
     */
    public JournalEntry adjustment(SettlementHistory settlement, List<Posting> difference, Stamp stamp) {
        requireOurs(settlement, false);
        return next(Kind.ADJUSTMENT, settlement, difference, stamp);
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
        return new AnnualLedger(key, entry.sequence(), counters.plus(entry.postings()), outOfStepFor);
    }

    /** Whether the year does not stand as its replay gives it, so that the next settlement may come out otherwise. */
    public boolean isOutOfStep() {
        return !outOfStepFor.equals(Cause.NONE);
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

    private void requireOurs(SettlementHistory settlement, boolean reversed) {
        if (!settlement.ledger().equals(key) || settlement.isReversed() != reversed) {
            throw new IllegalArgumentException(
                    reversed ? "no reversed settlement of this ledger" : "no standing settlement of this ledger");
        }
    }

    private static List<Posting> reversed(List<Posting> postings) {
        return postings.stream().map(Posting::reversed).toList();
    }

    private JournalEntry next(Kind kind, SettlementHistory settlement, List<Posting> postings, Stamp stamp) {
        return next(kind, settlement.settlement(), settlement.next(kind), postings, stamp, false);
    }

    private JournalEntry next(
            Kind kind, SettlementKey settlement, int ordinal, List<Posting> postings, Stamp stamp, boolean undone) {
        var entry = new JournalEntry(key, version + 1, kind, settlement, ordinal, postings, stamp, undone);
        after(entry);
        return entry;
    }
}
