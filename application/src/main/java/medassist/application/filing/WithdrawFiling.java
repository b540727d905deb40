package medassist.application.filing;

import java.util.Optional;
import medassist.application.certifying.RecordChange;
import medassist.application.work.Request;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;

/**
 * Takes a filing from the record, as if it had never been made 备案撤销; that it was on record stays known, and what the person's ledger
 * years are due by it is raised.
 */
public record WithdrawFiling(PersonId personId, String filingId, String reason) implements Request<Filing> {

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Decision<Outcome<Filing>> decide(CaseFile file, Stamp stamp, Law law) {
        var years = new FiledYears(personId, file);
        if (!years.personIsKnown()) {
            return Decision.refused(Refusal.Code.UNKNOWN_PERSON, personId);
        }
        Optional<Filing> known = years.onRecord(filingId);
        if (known.isEmpty()) {
            return Decision.refused(Refusal.Code.UNKNOWN_FILING, filingId);
        }
        return years.change(
                known.get(),
                known,
                Optional.empty(),
                new Change.FilingWithdrawn(personId, filingId, stamp),
                stamp,
                law);
    }
}
