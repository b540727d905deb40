package medassist.application.certifying;

import medassist.application.work.Request;
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
 * Takes a certification from the record, as if it had never been issued 身份认定撤销; that it was on record stays known, and what the
 * person's ledger years are due by it is raised.
 */
public record WithdrawCertification(PersonId personId, String certificationId, String reason)
        implements Request<Certification> {

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Decision<Outcome<Certification>> decide(CaseFile file, Stamp stamp, Law law) {
        var withdrawn = new Change.CertificationWithdrawn(personId, certificationId, stamp);
        return RecordedThings.certifications(personId, file, law)
                .withdraw(certificationId, Refusal.Code.UNKNOWN_CERTIFICATION, withdrawn, stamp, law);
    }
}
