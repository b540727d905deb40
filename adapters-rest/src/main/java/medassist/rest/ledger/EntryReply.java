package medassist.rest.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.money.Money;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.SubjectFields;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry on the wire; only one about a settlement has the institution's and the settlement's id.
 *
 * @param source of one about an opening balance, the list that it was taken from
 * @param otherPersonId of one that merges ledgers, the other number
 * @param applicationId of one about what is granted on application
 */
@Serdeable
record EntryReply(
        long sequence,
        JournalEntry.Kind kind,
        @Nullable String institutionId,
        @Nullable String settlementId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String otherPersonId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String applicationId,
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
        var subject = SubjectFields.of(entry.refersTo());
        return new EntryReply(
                entry.sequence(),
                entry.kind(),
                subject.institutionId(),
                subject.settlementId(),
                subject.source(),
                subject.otherPersonId(),
                subject.applicationId(),
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
