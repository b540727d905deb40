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
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;

/**
 * Keeps what others answered to whom was referred to them 转介反馈; said otherwise later, it is corrected.
 *
 * @param given what they give, nothing where they refuse
 */
public record AnswerReferral(PersonId personId, String id, Money given) implements Request<Filing> {

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
                .or(() -> referral(file)
                        .filter(known -> WithdrawFiling.isWithin(reach, known))
                        .map(_ -> Optional.<Refusal>empty())
                        .orElseGet(() -> Optional.of(unknown())));
    }

    private Refusal unknown() {
        return Refusal.of(Refusal.Code.UNKNOWN_FILING, id);
    }

    private Optional<Filing> referral(CaseFile file) {
        return WithdrawFiling.onRecord(id, personId, file).filter(known -> known.kind() == Filing.Kind.OUTSIDE_HELP);
    }

    @Override
    public Decision<Outcome<Filing>> decide(CaseFile file, Stamp stamp, Law law) {
        Filing answered = referral(file).orElseThrow().answered(given);
        var recorded = new Change.FilingRecorded(personId, answered, stamp);
        return Decision.about(
                RecordedThings.filings(personId, file).put(answered, recorded, stamp, law), _ -> answered);
    }
}
