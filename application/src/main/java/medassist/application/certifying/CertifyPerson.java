package medassist.application.certifying;

import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;

/**
 * Puts on record what a person is certified to be, or corrects what is on record under the certification's id 身份认定登记. Nothing
 * that was ever on record is forgotten, and no settlement changes; what the person's ledger years are due by it is raised.
 */
public record CertifyPerson(PersonId personId, Certification certification, String reason)
        implements Request<PutResult> {

    @Override
    public Permission permission() {
        return Permission.CERTIFY;
    }

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        Optional<Refusal> beyond = personBeyond(reach, file);
        boolean isAnothers = !reach.reaches(certification.issuer())
                || WithdrawCertification.issuer(certification.id(), personId, file)
                        .filter(issuer -> !reach.reaches(issuer))
                        .isPresent();
        return beyond.isEmpty() && isAnothers ? Optional.of(Refusal.of(Refusal.Code.FORBIDDEN)) : beyond;
    }

    @Override
    public Decision<Outcome<PutResult>> decide(CaseFile file, Stamp stamp, Law law) {
        var recorded = new Change.CertificationRecorded(personId, certification, stamp);
        return RecordedThings.certifications(personId, file, law).put(certification, recorded, stamp, law);
    }
}
