package medassist.application.registering;

import java.util.List;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.recipient.PersonId;

/**
 * A number that is merged into another 并户结果.
 *
 * @param takenOver its ledgers, as they are taken over; none where it was merged before
 */
public record MergedNumber(PersonId personId, PersonId into, List<AnnualLedger> takenOver) {

    public MergedNumber {
        takenOver = List.copyOf(takenOver);
    }
}
