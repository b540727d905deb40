package medassist.persistence.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;

/** A journal entry, with the counters after it, as it is handed to the statement that appends it; the moment in ISO 8601. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record EntryDocument(
        String personId,
        String jurisdiction,
        int year,
        long sequence,
        JournalEntry.Kind kind,
        String institutionId,
        String settlementId,
        int ordinal,
        String madeAt,
        String madeBy,
        String request,
        String reason,
        List<PostingDocument> postings,
        List<PostingDocument> counters) {

    static EntryDocument from(AnnualLedger ledger, JournalEntry entry) {
        return new EntryDocument(
                entry.ledger().personId().value(),
                entry.ledger().jurisdiction().value(),
                entry.ledger().year(),
                entry.sequence(),
                entry.kind(),
                entry.refersTo().institutionId().value(),
                entry.refersTo().settlementId(),
                entry.ordinal(),
                entry.stamp().at().toString(),
                entry.stamp().by(),
                entry.stamp().request(),
                entry.stamp().reason(),
                PostingDocument.from(entry.postings()),
                PostingDocument.from(ledger.after(entry).counters().standing()));
    }
}
