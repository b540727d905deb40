package medassist.application.filing;

import java.util.Optional;
import medassist.application.certifying.RecordChange;
import medassist.application.certifying.RecordedThings;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
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
 * Sends a person on to others for help beside ours 转介 (applications §12). The same again is the same referral, with what was answered
 * since.
 *
 * @param referral a filing of that kind
 */
public record ReferForHelp(PersonId personId, Filing referral) implements Request<Filing> {

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
                .or(() -> WithdrawFiling.isWithin(reach, referral)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Refusal.Code.FORBIDDEN)));
    }

    @Override
    public Decision<Outcome<Filing>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Filing> known = WithdrawFiling.onRecord(referral.id(), personId, file);
        if (known.isPresent()) {
            return Decision.doneBefore(known.get());
        }
        var recorded = new Change.FilingRecorded(personId, referral, stamp);
        return Decision.about(
                RecordedThings.filings(personId, file).put(referral, recorded, stamp, law), _ -> referral);
    }
}
