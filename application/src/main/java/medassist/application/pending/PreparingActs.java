package medassist.application.pending;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import medassist.application.port.AuditTrail;
import medassist.application.port.PendingActs;
import medassist.application.port.UnitOfWork;
import medassist.application.work.ContentDigest;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.validity.China;

/** Prepares acts that need two people 提交复核; {@link DecidingActs} decides. */
public final class PreparingActs {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int ID_DIGITS = 12;

    private final PendingActs acts;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public PreparingActs(PendingActs acts, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.acts = acts;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Prepares an act, which then waits for a second person.
     *
     * @param asked what is asked, in the words of the kind
     * @param reason why, in the words of who asks
     * @return done before, with the act, where the same waits; refused where it cannot be done as things are, or the caller
     *     does not reach the jurisdiction
     */
    public Outcome<PendingAct> prepare(
            ActKind kind, DivisionCode jurisdiction, Document asked, String reason, Caller by) {
        if (!by.reach(kind.preparing()).reaches(jurisdiction)) {
            return Outcome.refused(Refusal.Code.UNKNOWN_JURISDICTION, jurisdiction);
        }
        return unitOfWork.within(() -> {
            acts.lock(jurisdiction);
            String askedDigest = ActKinds.digest(asked);
            Optional<PendingAct> waiting = acts.waiting(kind.code(), jurisdiction, askedDigest);
            if (waiting.isPresent()) {
                return new Outcome.DoneBefore<>(waiting.get());
            }
            return switch (kind.workedOut(jurisdiction, asked)) {
                case Outcome.Refused<Document>(Refusal refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<Document>(Document document) ->
                    new Outcome.Done<>(added(kind, jurisdiction, askedDigest, document, reason, by));
                case Outcome.DoneBefore<Document>(Document document) ->
                    new Outcome.Done<>(added(kind, jurisdiction, askedDigest, document, reason, by));
            };
        });
    }

    private PendingAct added(
            ActKind kind, DivisionCode jurisdiction, String asked, Document document, String reason, Caller by) {
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), reason);
        var act = new PendingAct(
                id(kind, jurisdiction, asked, stamp.at()),
                kind.code(),
                jurisdiction,
                asked,
                document,
                ActKinds.digest(document),
                stamp,
                new ActState.Waiting());
        acts.add(act);
        audit.add(
                new AuditEntry(stamp.at(), by, Action.PREPARE_ACT, "", act.id().value(), reason));
        return act;
    }

    /** A number that no other act has: what was asked before, was asked at another moment or is not waiting any more. */
    private ActId id(ActKind kind, DivisionCode jurisdiction, String asked, Instant at) {
        String second = SECONDS.format(LocalDateTime.ofInstant(at, China.ZONE));
        for (int ordinal = 1; ; ordinal++) {
            String content = "%s\n%s\n%s\n%d".formatted(kind.code(), jurisdiction, asked, ordinal);
            var id = new ActId(second + "-" + ContentDigest.digits(content, ID_DIGITS));
            if (acts.find(id).isEmpty()) {
                return id;
            }
        }
    }
}
