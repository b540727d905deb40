package medassist.application.filing;

import java.util.Optional;
import medassist.application.certifying.RecordChange;
import medassist.application.certifying.RecordedThings;
import medassist.application.work.Request;
import medassist.domain.access.Extent;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
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
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return personBeyond(reach, file)
                .or(() -> onRecord(filingId, personId, file)
                        .filter(known -> !isWithin(reach, known))
                        .map(_ -> Refusal.of(Refusal.Code.UNKNOWN_FILING, filingId)));
    }

    static Optional<Filing> onRecord(String id, PersonId personId, CaseFile file) {
        return file.of(new Need.Filings(personId)).own().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    /** Institutions file referrals and recognised diseases, under their own code, and change nobody else's. */
    static boolean isWithin(Reach reach, Filing filing) {
        boolean isOfInstitution =
                filing.matter() instanceof Filing.Referral || filing.matter() instanceof Filing.RecognisedDisease;
        Extent institutions = reach.of(Reach.Dimension.INSTITUTION);
        return institutions.all() || (isOfInstitution && institutions.reaches(filing.by()));
    }

    @Override
    public Decision<Outcome<Filing>> decide(CaseFile file, Stamp stamp, Law law) {
        var withdrawn = new Change.FilingWithdrawn(personId, filingId, stamp);
        return RecordedThings.filings(personId, file)
                .withdraw(filingId, Refusal.Code.UNKNOWN_FILING, withdrawn, stamp, law);
    }
}
