package medassist.domain.ledger;

import java.util.List;

/**
 * A line of the append-only journal 流水: what one event moved in a ledger year.
 *
 * @param sequence its place in the journal of its ledger, from 1 without gaps
 * @param refersTo the settlement that was posted or taken back
 */
public record JournalEntry(
        LedgerKey ledger, long sequence, Kind kind, SettlementKey refersTo, List<Posting> postings, Stamp stamp) {

    /** What happened. */
    public enum Kind {
        /** 结算 */
        SETTLEMENT,
        /** 冲正 */
        REVERSAL
    }

    public JournalEntry {
        postings = List.copyOf(postings);
    }
}
