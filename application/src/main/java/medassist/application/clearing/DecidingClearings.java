package medassist.application.clearing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingState;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.PendingAct;
import medassist.domain.validity.China;

/** Decides what becomes of applications for clearing: withdrawn, rejected, accepted, paid 清算处理. */
public final class DecidingClearings {

    private final Clearings clearings;
    private final ClearingAcceptanceAct acceptance;
    private final PreparingActs preparing;
    private final ClearingAudit audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public DecidingClearings(
            Clearings clearings,
            Differences differences,
            PreparingActs preparing,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.clearings = clearings;
        this.acceptance = new ClearingAcceptanceAct(clearings, differences);
        this.preparing = preparing;
        this.audit = new ClearingAudit(audit, clock);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The kind of act by which applications are accepted. */
    public static ActKind kind(Clearings clearings, Differences differences) {
        return new ClearingAcceptanceAct(clearings, differences);
    }

    /** What becomes of it where an application is to be accepted. */
    public sealed interface Acceptance {

        /** It is, by who may do so alone, or was before. */
        record Accepted(ClearingApplication application) implements Acceptance {}

        /** A second person is to decide. */
        record Prepared(PendingAct act) implements Acceptance {}
    }

    /** Withdraws an application that was not decided yet 清算申请撤销; withdrawn before, it stays so. */
    public Outcome<ClearingApplication> withdraw(ClearingId id, String reason, Caller by) {
        return decide(
                id, reason, by, Permission.APPLY_FOR_CLEARING, Action.WITHDRAW_CLEARING, held -> switch (held.state()) {
                    case ClearingState.Applied _ -> to(held, ClearingState.Withdrawn::new);
                    case ClearingState.Withdrawn _ -> new Step.DoneBefore();
                    case ClearingState.Rejected _, ClearingState.Accepted _, ClearingState.Paid _ -> wrongState(held);
                });
    }

    /** Refuses an application 退回, for a reason. */
    public Outcome<ClearingApplication> reject(ClearingId id, String reason, Caller by) {
        return decide(
                id, reason, by, Permission.DECIDE_CLEARINGS, Action.REJECT_CLEARING, held -> switch (held.state()) {
                    case ClearingState.Applied _ -> to(held, ClearingState.Rejected::new);
                    case ClearingState.Rejected _ -> new Step.DoneBefore();
                    case ClearingState.Withdrawn _, ClearingState.Accepted _, ClearingState.Paid _ -> wrongState(held);
                });
    }

    /**
     * Accepts an application 受理, or prepares it for a second person; refused while differences of its month are open.
     */
    public Outcome<Acceptance> accept(ClearingId id, String reason, Caller by) {
        return by.authority().allows(Permission.DECIDE_ALONE)
                ? acceptAlone(id, reason, by).map(Acceptance.Accepted::new)
                : prepareAcceptance(id, reason, by);
    }

    private Outcome<ClearingApplication> acceptAlone(ClearingId id, String reason, Caller by) {
        return decide(
                id,
                reason,
                by,
                Permission.DECIDE_CLEARINGS,
                Action.ACCEPT_CLEARING,
                held -> held.state() instanceof ClearingState.Accepted
                        ? new Step.DoneBefore()
                        : acceptance
                                .refusal(held)
                                .<Step>map(Step.Refused::new)
                                .orElseGet(() -> to(held, ClearingState.Accepted::new)));
    }

    private Outcome<Acceptance> prepareAcceptance(ClearingId id, String reason, Caller by) {
        Reach reach = by.reach(Permission.DECIDE_CLEARINGS);
        return unitOfWork.within(() -> clearings
                .find(id)
                .filter(found -> ApplyingForClearing.isReached(found.period(), reach))
                .map(found -> found.state() instanceof ClearingState.Accepted
                        ? new Outcome.DoneBefore<Acceptance>(new Acceptance.Accepted(found))
                        : prepared(found, reason, by))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_CLEARING, id)));
    }

    private Outcome<Acceptance> prepared(ClearingApplication found, String reason, Caller by) {
        return preparing
                .prepare(acceptance, found.period().jurisdiction(), ClearingAcceptanceAct.asked(found.id()), reason, by)
                .map(Acceptance.Prepared::new);
    }

    /**
     * Keeps that an accepted application was paid 拨付.
     *
     * @param on the day of the payment
     * @param voucher the number of its voucher
     */
    public Outcome<ClearingApplication> pay(ClearingId id, LocalDate on, String voucher, Caller by) {
        return decide(id, voucher, by, Permission.PAY_CLEARINGS, Action.PAY_CLEARING, held -> switch (held.state()) {
            case ClearingState.Accepted(Stamp accepted) ->
                isPayday(held, on)
                        ? to(held, stamp -> new ClearingState.Paid(accepted, on, voucher, stamp))
                        : new Step.Refused(Refusal.of(Code.NO_PAYDAY, on));
            case ClearingState.Paid paid
            when paid.on().equals(on) && paid.voucher().equals(voucher) -> new Step.DoneBefore();
            case ClearingState.Paid _, ClearingState.Applied _, ClearingState.Withdrawn _, ClearingState.Rejected _ ->
                wrongState(held);
        });
    }

    /** What a decision comes to. */
    private sealed interface Step {

        record To(ClearingApplication application, Function<Stamp, ClearingState> next) implements Step {}

        record DoneBefore() implements Step {}

        record Refused(Refusal refusal) implements Step {}
    }

    private static Step to(ClearingApplication held, Function<Stamp, ClearingState> next) {
        return new Step.To(held, next);
    }

    private static Step wrongState(ClearingApplication held) {
        return new Step.Refused(Refusal.of(Code.CLEARING_STATE, held.id(), Clearings.State.of(held.state())));
    }

    /** A month is not paid before it begins, nor in the future. */
    private boolean isPayday(ClearingApplication held, LocalDate on) {
        LocalDate today = China.day(clock.instant());
        return !on.isBefore(held.period().month().atDay(1)) && !on.isAfter(today);
    }

    private Outcome<ClearingApplication> decide(
            ClearingId id,
            String reason,
            Caller by,
            Permission permission,
            Action action,
            Function<ClearingApplication, Step> decision) {
        Reach reach = by.reach(permission);
        return unitOfWork.within(() -> clearings
                .find(id)
                .filter(found -> ApplyingForClearing.isReached(found.period(), reach))
                .map(acceptance::held)
                .<Outcome<ClearingApplication>>map(held -> switch (decision.apply(held)) {
                    case Step.To(ClearingApplication from, var next) -> decided(from, next, reason, by, action);
                    case Step.DoneBefore() -> new Outcome.DoneBefore<>(held);
                    case Step.Refused(Refusal refusal) -> new Outcome.Refused<>(refusal);
                })
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_CLEARING, id)));
    }

    private Outcome<ClearingApplication> decided(
            ClearingApplication from, Function<Stamp, ClearingState> next, String reason, Caller by, Action action) {
        Stamp stamp = audit.stamp(reason, by);
        ClearingApplication application = from.become(next.apply(stamp));
        clearings.decide(application);
        audit.add(application, action, stamp, by);
        return new Outcome.Done<>(application);
    }
}
