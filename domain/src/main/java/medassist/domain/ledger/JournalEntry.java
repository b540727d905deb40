package medassist.domain.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;

/**
 * A line of the append-only journal 流水: what one event moved in a ledger year.
 *
 * @param sequence its place in the journal of its ledger, from 1 without gaps
 * @param refersTo what the event concerns
 * @param ordinal which of its entries of this kind it is, from 1
 * @param undone of a reversal: whether its institution has undone the settlement as one of unknown outcome (2601), so that
 *     the institution's books have neither
 */
public record JournalEntry(
        LedgerKey ledger,
        long sequence,
        Kind kind,
        Subject refersTo,
        int ordinal,
        List<Posting> postings,
        Stamp stamp,
        boolean undone) {

    /** What happened. */
    public enum Kind {
        /** 结算 */
        SETTLEMENT,
        /** 依申请救助: what was granted on application, a bill that is claimed by hand included. */
        DECISION,
        /** 期初余额: what the year had used before is taken over. */
        OPENING,
        /** 并户: another ledger of the same human being is taken over, or is taken over by another. */
        MERGE,
        /** 冲正: all that stands of the settlement or opening balance is reversed. */
        REVERSAL,
        /** 撤销冲正: what a reversal reversed is posted again, without what was given back since. */
        REINSTATEMENT,
        /** 补退差额: a difference that the replayed year has shown is posted, or given back after a reversal. */
        ADJUSTMENT
    }

    public JournalEntry {
        postings = List.copyOf(postings);
    }

    /**
     * The entries of journals in the order in which they were posted, each journal's in its own; nothing that is about what was taken
     * over comes before it, whatever the clocks say.
     */
    public static List<JournalEntry> inOrder(List<List<JournalEntry>> journals) {
        if (journals.size() == 1) {
            return journals.getFirst();
        }
        var waiting = new ArrayList<>(journals.stream()
                .filter(journal -> !journal.isEmpty())
                .map(ArrayDeque::new)
                .toList());
        var inOrder = new ArrayList<JournalEntry>();
        while (!waiting.isEmpty()) {
            ArrayDeque<JournalEntry> first = waiting.stream()
                    .min(Comparator.comparing(
                            journal -> journal.getFirst().stamp.at()))
                    .orElseThrow();
            inOrder.add(takenOver(first, waiting).orElse(first).removeFirst());
            waiting.removeIf(ArrayDeque::isEmpty);
        }
        return inOrder;
    }

    /** The journal that the next entry of another takes over, with more to come that may be about it; empty where it takes over none. */
    private static Optional<ArrayDeque<JournalEntry>> takenOver(
            ArrayDeque<JournalEntry> next, List<ArrayDeque<JournalEntry>> waiting) {
        return waiting.stream()
                .filter(journal ->
                        next.size() > 1 && next.getFirst().refersTo.equals(new MergedLedger(journal.getFirst().ledger)))
                .findFirst();
    }

    /** What the entry moves in the counter. */
    public Money moved(Counter counter) {
        return postings.stream()
                .filter(posting -> posting.counter().equals(counter))
                .map(Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
