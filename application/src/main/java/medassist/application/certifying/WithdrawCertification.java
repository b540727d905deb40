package medassist.application.certifying;

import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.PersonId;

/**
 * Takes a certification from the record, as if it had never been issued 身份认定撤销; that it was on record stays known, and what the
 * person's ledger years are due by it is raised.
 */
public record WithdrawCertification(PersonId personId, String certificationId, String reason)
        implements Request<Certification> {

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
        return personBeyond(reach, file)
                .or(() -> issuer(certificationId, personId, file)
                        .filter(issuer -> !reach.reaches(issuer))
                        .map(_ -> Refusal.of(Refusal.Code.UNKNOWN_CERTIFICATION, certificationId)));
    }

    @Override
    public Decision<Outcome<Certification>> decide(CaseFile file, Stamp stamp, Law law) {
        var withdrawn = new Change.CertificationWithdrawn(personId, certificationId, stamp);
        return RecordedThings.certifications(personId, file, law)
                .withdraw(certificationId, Refusal.Code.UNKNOWN_CERTIFICATION, withdrawn, stamp, law);
    }

    /** Who issued the certification on record with the id; empty where none is. */
    static Optional<Issuer> issuer(String certificationId, PersonId personId, CaseFile file) {
        return file.of(new Need.Certifications(personId)).own().stream()
                .filter(each -> each.id().equals(certificationId))
                .map(Certification::issuer)
                .findFirst();
    }
}
