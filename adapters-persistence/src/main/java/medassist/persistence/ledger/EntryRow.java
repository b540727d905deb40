package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.PersonId;

/** A row of {@code journal_entry}, without the hash that the database makes. */
@MappedEntity("journal_entry")
record EntryRow(
        String personId,
        String jurisdiction,
        int year,
        long sequence,
        JournalEntry.Kind kind,
        String institutionId,
        String settlementId,
        int ordinal,
        Instant madeAt,
        String madeBy,
        String request,
        String reason) {

    JournalEntry toDomain(List<PostingRow> postings) {
        return new JournalEntry(
                new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year),
                sequence,
                kind,
                new SettlementKey(new InstitutionId(institutionId), settlementId),
                ordinal,
                postings.stream().map(posting -> posting.moved().toDomain()).toList(),
                new Stamp(madeAt, madeBy, request, reason));
    }
}
