package medassist.application.filing;

import medassist.application.certifying.RecordChange;
import medassist.application.certifying.RecordedThings;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
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
    public Permission permission() {
        return Permission.FILE;
    }

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Decision<Outcome<Filing>> decide(CaseFile file, Stamp stamp, Law law) {
        var withdrawn = new Change.FilingWithdrawn(personId, filingId, stamp);
        return RecordedThings.filings(personId, file)
                .withdraw(filingId, Refusal.Code.UNKNOWN_FILING, withdrawn, stamp, law);
    }
}
