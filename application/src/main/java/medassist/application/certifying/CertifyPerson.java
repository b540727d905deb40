package medassist.application.certifying;

import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;

/**
 * Puts on record what a person is certified to be, or corrects what is on record under the certification's id 身份认定登记. Nothing
 * that was ever on record is forgotten, and no settlement changes; what the person's ledger years are due by it is raised.
 */
public record CertifyPerson(PersonId personId, Certification certification, String reason)
        implements Request<CertifyPerson.Result> {

    /** What became of the certification. */
    public enum Result {
        ADDED,
        CORRECTED
    }

    @Override
    public Needs needs() {
        return CertifiedYears.needs(personId);
    }

    @Override
    public Decision<Outcome<Result>> decide(CaseFile file, Stamp stamp, Law law) {
        var years = new CertifiedYears(personId, file);
        if (!years.personIsKnown()) {
            return years.unknownPerson();
        }
        Optional<Certification> known = years.onRecord(certification.id());
        if (known.filter(certification::equals).isPresent()) {
            return Decision.doneBefore(Result.CORRECTED);
        }
        return years.change(
                known.isEmpty() ? Result.ADDED : Result.CORRECTED,
                known,
                Optional.of(certification),
                new Change.CertificationRecorded(personId, certification, stamp),
                stamp,
                law);
    }
}
