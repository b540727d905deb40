package medassist.rest.ledger;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.money.Money;
import medassist.rest.wire.EmptyText;
import org.jspecify.annotations.Nullable;

/** A journal entry on the wire. */
@Serdeable
record EntryReply(
        long sequence,
        JournalEntry.Kind kind,
        String institutionId,
        String settlementId,
        int ordinal,
        List<PostingReply> postings,
        Instant at,
        String by,
        @Nullable String request,
        @Nullable String reason) {

    /** How one counter moved; name is the benefit of a deductible or the pool, null for a total. */
    @Serdeable
    record PostingReply(Counter.Kind counter, @Nullable String name, Money amount) {}

    static EntryReply of(JournalEntry entry) {
        return new EntryReply(
                entry.sequence(),
                entry.kind(),
                entry.refersTo().institutionId().value(),
                entry.refersTo().settlementId(),
                entry.ordinal(),
                entry.postings().stream()
                        .map(posting -> new PostingReply(
                                posting.counter().kind(),
                                EmptyText.asNull(posting.counter().name()),
                                posting.amount()))
                        .toList(),
                entry.stamp().at(),
                entry.stamp().by(),
                EmptyText.asNull(entry.stamp().request()),
                EmptyText.asNull(entry.stamp().reason()));
    }
}
