package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
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
        String reason,
        String postings,
        boolean undone) {

    JournalEntry toDomain() {
        return new JournalEntry(
                new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year),
                sequence,
                kind,
                new SettlementKey(new InstitutionId(institutionId), settlementId),
                ordinal,
                PostingText.parse(postings),
                new Stamp(madeAt, madeBy, request, reason),
                undone);
    }
}
