package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;

/**
 * A row of {@code annual_ledger}, without the hash that the database makes.
 *
 * @param asked the number that was asked about, which may be merged into the ledger's
 */
@MappedEntity("annual_ledger")
record LedgerRow(
        String asked,
        String personId,
        String jurisdiction,
        int year,
        long version,
        Cause.Kind replayCause,
        String replayReference,
        String counters) {

    AnnualLedger toDomain() {
        return new AnnualLedger(
                new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year),
                version,
                new Counters(PostingText.parse(counters)),
                new Cause(replayCause, replayReference));
    }
}
