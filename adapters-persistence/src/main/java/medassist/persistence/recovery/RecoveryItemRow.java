package medassist.persistence.recovery;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.recovery.RecoveryItem;
import medassist.persistence.adjustment.FundAmounts;
import medassist.persistence.ledger.SubjectColumns;

/** A row of {@code recovery_item}. */
@MappedEntity("recovery_item")
record RecoveryItemRow(
        String recoveryId,
        String heldBy,
        String jurisdiction,
        int year,
        String institutionId,
        String settlementId,
        String origin,
        String aid,
        boolean paidToPerson,
        RecoveryItem.State state) {

    RecoveryItem toDomain() {
        var ledger = new LedgerKey(new PersonId(heldBy), new DivisionCode(jurisdiction), year);
        return new RecoveryItem(
                new SubjectColumns("", institutionId, settlementId).in(ledger),
                ledger,
                origin,
                FundAmounts.read(aid),
                paidToPerson,
                state);
    }
}
