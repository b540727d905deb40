package medassist.domain.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.JournalEntry.Kind;

/**
 * All that the journal says of one settlement, decision on application, opening balance or merged ledger, in sequence 单项流水. It begins with the subject's own
 * entry; each reversal is followed by at most one reinstatement before the next. An adjustment of what stands posts a difference;
 * one of what is reversed posts nothing, and says that what others had paid or got is given back.
 */
public record SubjectHistory(List<JournalEntry> entries) {

    public SubjectHistory {
        if (entries.isEmpty()
                || !begins(entries.getFirst().kind(), entries.getFirst().refersTo())) {
            throw new IllegalArgumentException("a history begins with its subject's own entry");
        }
        entries = List.copyOf(entries);
    }

    /** The histories of all that a journal is about, in the order in which each was posted first. */
    public static List<SubjectHistory> of(List<JournalEntry> journal) {
        var bySubject = new LinkedHashMap<Subject, List<JournalEntry>>();
        journal.forEach(entry -> bySubject
                .computeIfAbsent(entry.refersTo(), _ -> new ArrayList<>())
                .add(entry));
        return bySubject.values().stream().map(SubjectHistory::new).toList();
    }

    public LedgerKey ledger() {
        return entries.getFirst().ledger();
    }

    public Subject subject() {
        return entries.getFirst().refersTo();
    }

    /** Whether it is reversed, and no reinstatement has undone that. */
    public boolean isReversed() {
        return count(Kind.REVERSAL) > count(Kind.REINSTATEMENT);
    }

    /** Whether it was decided on application, so that it keeps its amount when the year is replayed. */
    public boolean isDecidedOnApplication() {
        return entries.getFirst().kind() == Kind.DECISION;
    }

    /** What of it stands posted: nothing where it is reversed. */
    public List<Posting> netPostings() {
        // Most are posted and left alone.
        return Posting.sum(
                entries.size() == 1
                        ? entries.getFirst().postings()
                        : entries.stream()
                                .flatMap(entry -> entry.postings().stream())
                                .toList());
    }

    /** What was posted first. */
    List<Posting> first() {
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

    /** Whether it is reversed, and by this request of its institution's. */
    public boolean isReversedBy(String request) {
        return isReversed()
                && lastReversal()
                        .filter(reversal -> reversal.stamp().request().equals(request))
                        .isPresent();
    }

    /** The ordinal of its next entry of the kind. */
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

    private static boolean begins(Kind kind, Subject subject) {
        return switch (subject) {
            // A claim by hand is settled on application.
            case SettlementKey _ -> kind == Kind.SETTLEMENT || kind == Kind.DECISION;
            case ApplicationKey _ -> kind == Kind.DECISION;
            case OpeningBalance _ -> kind == Kind.OPENING;
            case MergedLedger _ -> kind == Kind.MERGE;
            case WholeYear _ -> false;
        };
    }
}
