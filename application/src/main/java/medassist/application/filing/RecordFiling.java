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
 * Files something of a person, or corrects what is on record under the filing's id 备案登记. Nothing that was ever on record is
 * forgotten, and no settlement changes; what the person's ledger years are due by it is raised.
 */
public record RecordFiling(PersonId personId, Filing filing, String reason) implements Request<RecordFiling.Result> {

    /** What became of the filing. */
    public enum Result {
        ADDED,
        CORRECTED
    }

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Decision<Outcome<Result>> decide(CaseFile file, Stamp stamp, Law law) {
        var years = new FiledYears(personId, file);
        if (!years.personIsKnown()) {
            return Decision.refused(Refusal.Code.UNKNOWN_PERSON, personId);
        }
        Optional<Filing> known = years.onRecord(filing.id());
        if (known.filter(filing::equals).isPresent()) {
            return Decision.doneBefore(Result.CORRECTED);
        }
        return years.change(
                known.isEmpty() ? Result.ADDED : Result.CORRECTED,
                known,
                Optional.of(filing),
                new Change.FilingRecorded(personId, filing, stamp),
                stamp,
                law);
    }
}
