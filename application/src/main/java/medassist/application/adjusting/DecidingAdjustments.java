package medassist.application.adjusting;

import java.time.InstantSource;
import java.util.Optional;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.Adjustments;
import medassist.application.port.ParameterValues;
import medassist.application.port.UnitOfWork;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.parameter.Parameters;
import medassist.domain.pending.PendingAct;
import medassist.domain.validity.China;

/** Tells which differences two people decide, and prepares them 差额复核. */
public final class DecidingAdjustments {

    /** The amount in yuan above which two people decide; where nobody has set it, one does. */
    public static final ParameterName LIMIT = new ParameterName("approval.adjustment");

    private final AdjustmentAct act;
    private final ParameterValues parameters;
    private final PreparingActs preparing;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public DecidingAdjustments(
            Adjustments adjustments,
            ParameterValues parameters,
            PreparingActs preparing,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.act = new AdjustmentAct(adjustments);
        this.parameters = parameters;
        this.preparing = preparing;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** What is decided of a difference. */
    public enum Step {
        RELEASE,
        WAIVE;

        /** Its request about an adjustment that was found. */
        public Request<Adjustment> of(Adjustment found, String reason) {
            return switch (this) {
                case RELEASE -> ReleaseAdjustment.of(found, reason);
                case WAIVE -> WaiveAdjustment.of(found, reason);
            };
        }
    }

    /** The kind of act by which differences are decided. */
    public static ActKind kind(Adjustments adjustments) {
        return new AdjustmentAct(adjustments);
    }

    /** Whether a second person is to decide: what is due is above the amount, and who asks has none of its own. */
    public boolean needTwo(Adjustment due, Caller by) {
        return due.isDue()
                && !by.authority().allows(Permission.DECIDE_ALONE)
                && limit(due.ledger().jurisdiction())
                        .filter(limit -> absolute(due.dueToPerson()).compareTo(limit) > 0)
                        .isPresent();
    }

    /** Prepares the decision for a second person. */
    public Outcome<PendingAct> prepare(Adjustment due, Step step, String reason, Caller by) {
        return preparing.prepare(act, due.ledger().jurisdiction(), AdjustmentAct.asked(due.id(), step), reason, by);
    }

    private Optional<Money> limit(DivisionCode jurisdiction) {
        Parameters.Answer answer =
                unitOfWork.within(() -> parameters.serving(jurisdiction).on(LIMIT, China.day(clock.instant())));
        return answer instanceof Parameters.Answer.Known known
                        && known.value().value() instanceof ParameterValue.Amount(Money amount)
                ? Optional.of(amount)
                : Optional.empty();
    }

    private static Money absolute(Money money) {
        return money.isNegative() ? money.negated() : money;
    }
}
