package medassist.application.settling;

import java.util.List;
import java.util.Optional;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
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
import medassist.domain.settlement.Settlement;

/**
 * Undoes a message that was to reverse a settlement, whose outcome its sender does not know 冲正交易: the settlement is reinstated; a
 * message that has not arrived is kept out when it does.
 */
public record UndoReversal(ReinstateSettlement reinstatement) implements Request<Optional<Settlement>> {

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return reinstatement.needs().and(original());
    }

    @Override
    public String reason() {
        return reinstatement.reason();
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reinstatement.beyond(reach, file);
    }

    @Override
    public Decision<Outcome<Optional<Settlement>>> decide(CaseFile file, Stamp stamp, Law law) {
        return switch (reinstatement.decide(file, stamp, law)) {
            case Decision.NeedsMore<Outcome<Settlement>>(Needs more) -> new Decision.NeedsMore<>(more.and(original()));
            case Decision.Made<Outcome<Settlement>>(Outcome<Settlement> outcome, List<Change> changes) ->
                outcome instanceof Outcome.Refused<Settlement>(Refusal refusal)
                                && refusal.code() == Refusal.Code.UNKNOWN_SETTLEMENT
                        ? UndoneMessages.keepOut(file, original())
                        : new Decision.Made<>(outcome.map(Optional::of), changes);
        };
    }

    private KeptAnswer.Under original() {
        return new KeptAnswer.Under(new AnswerKey(reinstatement.institutionId().value(), reinstatement.request()));
    }
}
