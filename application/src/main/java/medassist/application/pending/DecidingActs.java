package medassist.application.pending;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import medassist.application.port.AuditTrail;
import medassist.application.port.PendingActs;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/** Decides acts that need two people, by another person than prepared them 复核. */
public final class DecidingActs {

    private final PendingActs acts;
    private final ActKinds kinds;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public DecidingActs(
            PendingActs acts, ActKinds kinds, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.acts = acts;
        this.kinds = kinds;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** An act with what it will do, or has done, in sentences. */
    public record Shown(PendingAct act, List<Phrase> phrases) {

        public Shown {
            phrases = List.copyOf(phrases);
        }
    }

    /** An act; while it waits, as it would be done as things are now. */
    public Optional<Shown> find(ActId id, Caller by) {
        Reach reach = by.reach(Permission.READ_PENDING);
        return unitOfWork.within(() -> acts.find(id)
                .filter(act -> isReached(act, reach))
                .map(this::standing)
                .map(this::shown));
    }

    /**
     * At most {@code limit} acts of the filter with an id behind {@code after}, by id; each as it was worked out when it was
     * prepared or decided, since to work out many may take long.
     */
    public List<Shown> list(PendingActs.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_PENDING);
        return reach.isOfOffice()
                ? unitOfWork.within(() -> acts.list(filter, reach, after, limit).stream()
                        .map(this::shown)
                        .toList())
                : List.of();
    }

    /** What two people decide is the office's; nobody takes part who reaches some institutions, townships or persons only. */
    private static boolean isReached(PendingAct act, Reach reach) {
        return reach.isOfOffice() && reach.reaches(act.jurisdiction());
    }

    /** Whether a caller may decide an act: another person than prepared it, who may approve acts of its kind. */
    public boolean mayDecide(PendingAct act, Caller by) {
        return !act.prepared().by().equals(by.id())
                && by.authority().allows(kinds.of(act).approving());
    }

    /** An act with its sentences. */
    public Shown shown(PendingAct act) {
        return new Shown(act, kinds.of(act).said(act));
    }

    /**
     * Approves an act that is exactly what the digest was shown of, and has it done.
     *
     * @param digest of the document that was shown
     */
    public Outcome<PendingAct> approve(ActId id, String digest, String reason, Caller by) {
        return decide(id, by, reason, Action.APPROVE_ACT, (act, stamp) -> switch (kinds.workedOut(act)) {
            case Outcome.Refused<PendingAct> refused -> refused;
            case Outcome.DoneBefore<PendingAct>(PendingAct anew) -> approved(anew, digest, stamp);
            case Outcome.Done<PendingAct>(PendingAct anew) -> approved(anew, digest, stamp);
        });
    }

    /**
     * Rejects an act; nothing is done.
     *
     * @param digest of the document that was shown
     */
    public Outcome<PendingAct> reject(ActId id, String digest, String reason, Caller by) {
        return decide(id, by, reason, Action.REJECT_ACT, (act, stamp) -> {
            PendingAct standing = standing(act);
            return standing.digest().equals(digest)
                    ? new Outcome.Done<>(standing.rejected(stamp))
                    : Outcome.refused(Code.PENDING_CHANGED, id);
        });
    }

    private Outcome<PendingAct> approved(PendingAct anew, String digest, Stamp stamp) {
        if (!anew.digest().equals(digest)) {
            return Outcome.refused(Code.PENDING_CHANGED, anew.id());
        }
        return new Outcome.Done<>(
                switch (kinds.of(anew)) {
                    case ActKind.AtOnce kind -> {
                        kind.carryOut(anew, stamp);
                        yield anew.approvedAndDone(stamp);
                    }
                    case ActKind.ByPerson kind -> {
                        kind.begin(anew, stamp);
                        yield anew.approved(stamp);
                    }
                });
    }

    /** What is decided of an act that waits. */
    private interface Decision {

        Outcome<PendingAct> of(PendingAct act, Stamp stamp);
    }

    private Outcome<PendingAct> decide(ActId id, Caller by, String reason, Action action, Decision decision) {
        Reach reach = by.reach(kinds.anyApproving(by.authority()));
        return unitOfWork.within(() -> acts.find(id)
                .filter(act -> by.authority().allows(kinds.of(act).approving()) && isReached(act, reach))
                .map(this::locked)
                .map(act -> decide(act, by, reason, action, decision))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_ACT, id)));
    }

    private Outcome<PendingAct> decide(PendingAct act, Caller by, String reason, Action action, Decision decision) {
        if (!act.isWaiting()) {
            return isSame(act, by, action)
                    ? new Outcome.DoneBefore<>(act)
                    : Outcome.refused(Code.ACT_DECIDED, act.id());
        }
        if (act.prepared().by().equals(by.id())) {
            return Outcome.refused(Code.SAME_PERSON_DECIDES, act.id(), by.id());
        }
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), reason);
        Outcome<PendingAct> outcome = decision.of(act, stamp);
        if (outcome instanceof Outcome.Done<PendingAct>(PendingAct decided)) {
            acts.keep(decided);
            audit.add(new AuditEntry(stamp.at(), by, action, "", act.id().value(), reason));
        }
        return outcome;
    }

    /** Whether an act was decided so by the same person. */
    private static boolean isSame(PendingAct act, Caller by, Action action) {
        boolean isRejected = act.state() instanceof ActState.Rejected;
        return isRejected == (action == Action.REJECT_ACT)
                && act.state()
                        .decision()
                        .filter(stamp -> stamp.by().equals(by.id()))
                        .isPresent();
    }

    /** The act as it stands now that nobody else can decide it. */
    private PendingAct locked(PendingAct found) {
        acts.lock(found.jurisdiction());
        return acts.find(found.id()).orElseThrow();
    }

    /** An act as it would be done now; where it cannot be done any more, as it was prepared. */
    private PendingAct standing(PendingAct act) {
        if (!act.isWaiting()) {
            return act;
        }
        return switch (kinds.workedOut(act)) {
            case Outcome.Refused<PendingAct> _ -> act;
            case Outcome.DoneBefore<PendingAct>(PendingAct anew) -> anew;
            case Outcome.Done<PendingAct>(PendingAct anew) -> anew;
        };
    }
}
