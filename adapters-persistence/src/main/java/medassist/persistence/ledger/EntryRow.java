package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import medassist.domain.casefile.Need;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.PersonId;

/**
 * A row of {@code journal_entry}, without the hash that the database makes.
 *
 * @param asked the number that was asked about, which may be another one of the same human being
 */
@MappedEntity("journal_entry")
record EntryRow(
        String asked,
        String personId,
        String jurisdiction,
        int year,
        long sequence,
        JournalEntry.Kind kind,
        String subjectPersonId,
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
        var ledger = new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
        return new JournalEntry(
                ledger,
                sequence,
                kind,
                new SubjectColumns(subjectPersonId, institutionId, settlementId).in(ledger),
                ordinal,
                PostingText.parse(postings),
                new Stamp(madeAt, madeBy, request, reason),
                undone);
    }

    /** The ledger that was asked about. */
    LedgerKey askedLedger() {
        return new LedgerKey(new PersonId(asked), new DivisionCode(jurisdiction), year);
    }

    /** The reversal of a settlement that it is. */
    Need.Reversal reversal() {
        return new Need.Reversal(
                new SettlementKey(new InstitutionId(institutionId), settlementId),
                new LedgerKey(new PersonId(subjectPersonId), new DivisionCode(jurisdiction), year),
                undone);
    }

    /** By which request it reversed the settlement. */
    Need.ReversedBy reversedBy() {
        return new Need.ReversedBy(new PersonId(subjectPersonId), new InstitutionId(institutionId), request);
    }
}
