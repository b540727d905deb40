package medassist.application.filing;

import medassist.application.certifying.PutResult;
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
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;

/**
 * Files something of a person, or corrects what is on record under the filing's id 备案登记. Nothing that was ever on record is
 * forgotten, and no settlement changes; what the person's ledger years are due by it is raised.
 */
public record RecordFiling(PersonId personId, Filing filing, String reason) implements Request<PutResult> {

    @Override
    public Permission permission() {
        return Permission.FILE;
    }

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Decision<Outcome<PutResult>> decide(CaseFile file, Stamp stamp, Law law) {
        var recorded = new Change.FilingRecorded(personId, filing, stamp);
        return RecordedThings.filings(personId, file).put(filing, recorded, stamp, law);
    }
}
