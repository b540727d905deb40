package medassist.application.settling;

import java.util.List;
import java.util.Optional;
import medassist.application.work.KeptAnswer;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.settlement.Settlement;

/** Messages that their sender undoes and of which nothing is found. */
final class UndoneMessages {

    private UndoneMessages() {}

    /**
     * Keeps the message out when it arrives. One that was refused has done nothing; one that has done something, which is not what
     * is to be undone, is another than is said.
     */
    static Decision<Outcome<Optional<Settlement>>> keepOut(CaseFile file, KeptAnswer.Under original) {
        Optional<KeptAnswer> arrived = file.of(original);
        if (arrived.isEmpty()) {
            return Decision.done(Optional.empty(), List.of(new KeptAnswer.Kept(original.key(), KeptAnswer.UNDONE)));
        }
        return arrived.get().state() == KeptAnswer.State.DONE
                ? Decision.refused(Refusal.Code.UNDOES_ANOTHER_KIND)
                : Decision.doneBefore(Optional.empty());
    }
}
