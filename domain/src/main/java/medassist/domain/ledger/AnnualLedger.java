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

    /** The entry that posts what was granted on application: of a claim by hand, about the settlement that was made of it. */
    public JournalEntry decision(Subject granted, List<Posting> postings, Stamp stamp) {
        return next(Kind.DECISION, granted, 1, Posting.sum(postings), stamp, false);
    }

    /** The entry that takes over what the year had used before this system kept it. */
    public JournalEntry opening(OpeningBalance balance, List<Posting> used, Stamp stamp) {
        return next(Kind.OPENING, balance, 1, Posting.sum(used), stamp, false);
    }

    /** The entry that takes over all that another ledger of the same human being stands at. */
    public JournalEntry takingOver(AnnualLedger other, Stamp stamp) {
        return next(Kind.MERGE, new MergedLedger(other.key), 1, other.counters.nonZero(), stamp, false);
    }

    /** The last entry of this ledger, which another has taken over. */
    public JournalEntry takenOverBy(LedgerKey other, Stamp stamp) {
        return next(Kind.MERGE, new MergedLedger(other), 1, List.of(), stamp, false);
    }

    /**
     * The entry that reverses all that stands of a settlement, opening balance or decision on application, by exactly opposite postings (entitlement rules
     * §6).
     *
     * @throws IllegalArgumentException if it is none of this ledger, or does not stand
     */
    public JournalEntry reversal(SubjectHistory subject, Stamp stamp) {
        return reversal(subject, stamp, false);
    }

    /** As {@link #reversal}, where its institution undoes the settlement as one of unknown outcome (2601). */
    public JournalEntry undoing(SubjectHistory settlement, Stamp stamp) {
        return reversal(settlement, stamp, true);
    }

    private JournalEntry reversal(SubjectHistory subject, Stamp stamp, boolean undone) {
        requireOurs(subject, false);
        return next(
                Kind.REVERSAL,
                subject.subject(),
                subject.next(Kind.REVERSAL),
                reversed(subject.netPostings()),
                stamp,
                undone);
    }

    /**
     * The entry that undoes a settlement's reversal, so that it is posted again as it stood before; or, where what adjustments
     * of it had paid or got was given back since, as it was settled.
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or is not reversed
     */
    public JournalEntry reinstatement(SubjectHistory settlement, Stamp stamp) {
        requireOurs(settlement, true);
        List<Posting> taken = settlement.lastReversal().orElseThrow().postings();
        List<Posting> again = settlement.isGivenBack() ? settlement.first() : reversed(taken);
        return next(Kind.REINSTATEMENT, settlement, again, stamp);
    }

    /**
     * The entry by which what adjustments of a settlement had paid or got is given back after its reversal. It moves nothing,
     * for the reversal has.
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or is not reversed
     */
    public JournalEntry givingBack(SubjectHistory settlement, Stamp stamp) {
        requireOurs(settlement, true);
        return next(Kind.ADJUSTMENT, settlement, List.of(), stamp);
    }

    /**
     * The entry that posts what a settlement is owed beside what stands of it (entitlement rules §6).
     *
     * @throws IllegalArgumentException if it is no settlement of this ledger, or does not stand
     */
    public JournalEntry adjustment(SubjectHistory settlement, List<Posting> difference, Stamp stamp) {
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

    /** What assistance has left of the year's burden 救助后个人负担; nothing where aid on application was for bills of another year. */
    public Money remainingBurden() {
        return inPolicyBurden().above(assistance());
    }

    private void requireOurs(SubjectHistory subject, boolean reversed) {
        // What stands under a number that is merged into this one's is this ledger's too.
        if (!subject.ledger().under(key.personId()).equals(key) || subject.isReversed() != reversed) {
            throw new IllegalArgumentException(
                    reversed ? "nothing of this ledger that is reversed" : "nothing of this ledger that stands");
        }
    }

    private static List<Posting> reversed(List<Posting> postings) {
        return postings.stream().map(Posting::reversed).toList();
    }

    private JournalEntry next(Kind kind, SubjectHistory settlement, List<Posting> postings, Stamp stamp) {
        return next(kind, settlement.subject(), settlement.next(kind), postings, stamp, false);
    }

    private JournalEntry next(
            Kind kind, Subject subject, int ordinal, List<Posting> postings, Stamp stamp, boolean undone) {
        var entry = new JournalEntry(key, version + 1, kind, subject, ordinal, postings, stamp, undone);
        after(entry);
        return entry;
    }
}
