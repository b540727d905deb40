package medassist.application.filing;

import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.certifying.PutResult;
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
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        boolean isAnothers = Stream.concat(
                        Stream.of(filing), WithdrawFiling.onRecord(filing.id(), personId, file).stream())
                .anyMatch(each -> !WithdrawFiling.isWithin(reach, each));
        return personBeyond(reach, file)
                .or(() -> isAnothers ? Optional.of(Refusal.of(Refusal.Code.FORBIDDEN)) : Optional.empty());
    }

    @Override
    public Decision<Outcome<PutResult>> decide(CaseFile file, Stamp stamp, Law law) {
        var recorded = new Change.FilingRecorded(personId, filing, stamp);
        return RecordedThings.filings(personId, file).put(filing, recorded, stamp, law);
    }
}
