package medassist.application.certifying;

import java.util.Optional;
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
        return CertifiedYears.needs(personId);
    }

    @Override
    public Decision<Outcome<Certification>> decide(CaseFile file, Stamp stamp, Law law) {
        var years = new CertifiedYears(personId, file);
        if (!years.personIsKnown()) {
            return years.unknownPerson();
        }
        Optional<Certification> known = years.onRecord(certificationId);
        if (known.isEmpty()) {
            return Decision.refused(Refusal.Code.UNKNOWN_CERTIFICATION, certificationId);
        }
        return years.change(
                known.get(),
                known,
                Optional.empty(),
                new Change.CertificationWithdrawn(personId, certificationId, stamp),
                stamp,
                law);
    }
}
