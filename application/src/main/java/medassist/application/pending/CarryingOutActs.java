package medassist.application.pending;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.pending.ActKind.ByPerson.Part;
import medassist.application.port.PendingActs;
import medassist.application.port.UnitOfWork;
import medassist.application.work.Answer;
import medassist.application.work.AnswerKey;
import medassist.application.work.Reply;
import medassist.application.work.Work;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActState;
import medassist.domain.pending.ActState.RefusedPart;
import medassist.domain.pending.PendingAct;

/**
 * Does approved acts person by person 逐人办理. What became of a part is kept as an answer under the act's number and the part's name,
 * so that each is done once, whenever this is interrupted and by how many at a time it is done.
 */
public final class CarryingOutActs {

    /** No caller has a blank in its id, so that these keys never meet those of one. */
    private static final String PARTY = "pending act ";

    private static final String DONE = "";
    private static final String SEPARATOR = "\n";
    private static final int BATCH = 100;

    private final PendingActs acts;
    private final ActKinds kinds;
    private final Work work;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public CarryingOutActs(PendingActs acts, ActKinds kinds, Work work, UnitOfWork unitOfWork, InstantSource clock) {
        this.acts = acts;
        this.kinds = kinds;
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Does some of the acts that are approved and not done; how many. What one of them throws keeps none of the others, and is thrown
     * when they are done.
     */
    public int carryOut() {
        List<PendingAct> approved = unitOfWork.within(() -> acts.notDone(BATCH));
        var failures = new ArrayList<RuntimeException>();
        for (PendingAct act : approved) {
            try {
                carryOut(act);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return approved.size();
    }

    private void carryOut(PendingAct act) {
        if (!(act.state() instanceof ActState.Approved(Stamp stamp)
                && kinds.of(act) instanceof ActKind.ByPerson kind)) {
            throw new IllegalStateException("the act " + act.id() + " is not done person by person");
        }
        var by = new Caller(stamp.by(), PARTY + act.id(), act.id().value(), Authority.EVERYTHING);
        List<Part> parts = unitOfWork.within(() -> kind.parts(act));
        if (parts.stream().map(Part::name).distinct().count() < parts.size()) {
            throw new IllegalStateException("two parts of the act " + act.id() + " have one name");
        }
        var refused = new ArrayList<RefusedPart>();
        for (Part part : parts) {
            refusal(act, part, by).ifPresent(refusal -> refused.add(new RefusedPart(part.name(), refusal)));
        }
        unitOfWork.within(() -> {
            acts.lock(act.jurisdiction());
            return acts.find(act.id())
                    .filter(found -> found.state() instanceof ActState.Approved)
                    .map(found -> found.done(clock.instant(), refused))
                    .map(done -> {
                        acts.keep(done);
                        return done;
                    });
        });
    }

    /** Does a part, or finds what became of it; why it was refused, if it was. */
    private Optional<Refusal> refusal(PendingAct act, Part part, Caller by) {
        var key = new AnswerKey(PARTY + act.id(), part.name());
        return switch (work.once(part.request(), by, key, act.digest(), CarryingOutActs::reply)) {
            case Answer.First(String text) -> read(text);
            case Answer.Replayed(String text) -> read(text);
            case Answer.KeyReused _, Answer.InProgress _, Answer.UndoneBeforeArrival _ ->
                throw new IllegalStateException("the act " + act.id() + " is not what it was");
        };
    }

    private static Reply reply(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _, Outcome.DoneBefore<?> _ -> new Reply(DONE, true);
            case Outcome.Refused<?>(Refusal refusal) -> new Reply(write(refusal), false);
        };
    }

    private static String write(Refusal refusal) {
        return Stream.concat(Stream.of(refusal.code().name()), refusal.arguments().stream())
                .collect(Collectors.joining(SEPARATOR));
    }

    private static Optional<Refusal> read(String text) {
        if (text.equals(DONE)) {
            return Optional.empty();
        }
        List<String> lines = List.of(text.split(SEPARATOR, -1));
        return Optional.of(new Refusal(Refusal.Code.valueOf(lines.getFirst()), lines.subList(1, lines.size())));
    }
}
