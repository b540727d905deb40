package medassist.domain.ledger;

import java.util.List;
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

    /** What the entry moves in the counter. */
    public Money moved(Counter counter) {
        return postings.stream()
                .filter(posting -> posting.counter().equals(counter))
                .map(Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
