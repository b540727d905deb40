package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.JournalEntry.Kind;

/**
 * All that the journal says of one settlement, in sequence 单笔结算流水. It begins with the settlement itself; each reversal is
 * followed by at most one reinstatement before the next. An adjustment of what stands posts a difference; one of what is
 * reversed posts nothing, and says that what others had paid or got is given back.
 */
public record SettlementHistory(List<JournalEntry> entries) {

    public SettlementHistory {
        if (entries.isEmpty() || entries.getFirst().kind() != Kind.SETTLEMENT) {
            throw new IllegalArgumentException("a settlement's history begins with the settlement");
        }
        entries = List.copyOf(entries);
    }

    /** The histories of a ledger's settlements, in the order in which they were posted. */
    public static List<SettlementHistory> of(List<JournalEntry> journal) {
        var bySettlement = new LinkedHashMap<SettlementKey, List<JournalEntry>>();
        journal.forEach(entry -> bySettlement
                .computeIfAbsent(entry.refersTo(), _ -> new ArrayList<>())
                .add(entry));
        return bySettlement.values().stream().map(SettlementHistory::new).toList();
    }

    public LedgerKey ledger() {
        return entries.getFirst().ledger();
    }

    public SettlementKey settlement() {
        return entries.getFirst().refersTo();
    }

    /** Whether the settlement is reversed, and no reinstatement has undone that. */
    public boolean isReversed() {
        return count(Kind.REVERSAL) > count(Kind.REINSTATEMENT);
    }

    /** What of the settlement stands posted: nothing where it is reversed. */
    public List<Posting> netPostings() {
        // Most settlements are posted and left alone.
        return Posting.sum(
                entries.size() == 1
                        ? entries.getFirst().postings()
                        : entries.stream()
                                .flatMap(entry -> entry.postings().stream())
                                .toList());
    }

    /** What was posted when it was settled. */
    List<Posting> settled() {
        return entries.getFirst().postings();
    }

    /** Whether it is reversed, and what adjustments of it had paid or got was given back since. */
    boolean isGivenBack() {
        return isReversed() && entries.getLast().kind() == Kind.ADJUSTMENT;
    }

    /** The newest reversal. */
    Optional<JournalEntry> lastReversal() {
        return entries.stream().filter(entry -> entry.kind() == Kind.REVERSAL).reduce((_, later) -> later);
    }

    /** Whether the settlement is reversed, and by this request of its institution's. */
    public boolean isReversedBy(String request) {
        return isReversed()
                && lastReversal()
                        .filter(reversal -> reversal.stamp().request().equals(request))
                        .isPresent();
    }

    /** The ordinal of the settlement's next entry of the kind. */
    int next(Kind kind) {
        return count(kind) + 1;
    }

    private int count(Kind kind) {
        int count = 0;
        for (JournalEntry entry : entries) {
            count += entry.kind() == kind ? 1 : 0;
        }
        return count;
    }
}
