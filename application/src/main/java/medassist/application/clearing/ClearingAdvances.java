package medassist.application.clearing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.answering.ContentDigest;
import medassist.application.assessing.Refusal;
import medassist.application.assessing.Refusal.Code;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.Institutions;
import medassist.application.port.SettlementFilter;
import medassist.application.port.UnitOfWork;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;

/** Clears what institutions advanced, month by month: application, acceptance, payment 清算. */
public final class ClearingAdvances {

    private static final int ID_DIGITS = 24;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DrawingUpStatements statements;
    private final Clearings clearings;
    private final Differences differences;
    private final Institutions institutions;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ClearingAdvances(
            DrawingUpStatements statements,
            Clearings clearings,
            Differences differences,
            Institutions institutions,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.statements = statements;
        this.clearings = clearings;
        this.differences = differences;
        this.institutions = institutions;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Applies for what of a period stands and no application covers yet. From then on its settlements are taken back by
     * adjustment only, unless the application is withdrawn or rejected.
     */
    public ClearingResult apply(ClearingPeriod period, ClaimedFigures claimed, Caller by) {
        return unitOfWork.within(() -> {
            if (institutions.find(period.institutionId()).isEmpty()) {
                return refused(Code.UNKNOWN_INSTITUTION, period.institutionId());
            }
            clearings.hold(period.institutionId());
            List<StatementLine> lines = uncovered(period);
            var totals = StatementTotals.of(lines);
            if (lines.isEmpty()) {
                return refused(Code.NOTHING_TO_CLEAR, period.month());
            }
            return claimed.differing(totals)
                    .<ClearingResult>map(ClearingResult.Refused::new)
                    .orElseGet(() -> apply(period, lines, totals, by));
        });
    }

    /** Takes an application back that was not decided yet 清算申请撤销; withdrawn before, it stays so. */
    public ClearingResult withdraw(ClearingId id, String reason, Caller by) {
        return decide(id, reason, by, Action.WITHDRAW_CLEARING, held -> switch (held.state()) {
            case ClearingState.Applied _ -> to(held, ClearingState.Withdrawn::new);
            case ClearingState.Withdrawn _ -> new Step.DoneBefore();
            case ClearingState.Rejected _, ClearingState.Accepted _, ClearingState.Paid _ -> wrongState(held);
        });
    }

    /** Refuses an application 退回, for a reason. */
    public ClearingResult reject(ClearingId id, String reason, Caller by) {
        return decide(id, reason, by, Action.REJECT_CLEARING, held -> switch (held.state()) {
            case ClearingState.Applied _ -> to(held, ClearingState.Rejected::new);
            case ClearingState.Rejected _ -> new Step.DoneBefore();
            case ClearingState.Withdrawn _, ClearingState.Accepted _, ClearingState.Paid _ -> wrongState(held);
        });
    }

    /** Accepts an application 受理; refused while differences of its month are open. */
    public ClearingResult accept(ClearingId id, String reason, Caller by) {
        return decide(id, reason, by, Action.ACCEPT_CLEARING, held -> switch (held.state()) {
            case ClearingState.Applied _ -> acceptance(held);
            case ClearingState.Accepted _ -> new Step.DoneBefore();
            case ClearingState.Withdrawn _, ClearingState.Rejected _, ClearingState.Paid _ -> wrongState(held);
        });
    }

    /**
     * Keeps that an accepted application was paid 拨付.
     *
     * @param on the day of the payment
     * @param voucher the number of its voucher
     */
    public ClearingResult pay(ClearingId id, LocalDate on, String voucher, Caller by) {
        return decide(id, voucher, by, Action.PAY_CLEARING, held -> switch (held.state()) {
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

    public Optional<ClearingApplication> find(ClearingId id) {
        return unitOfWork.within(() -> clearings.find(id));
    }

    /** At most {@code limit} applications of the filter with an id behind {@code after}, by id. */
    public List<ClearingApplication> list(Clearings.Filter filter, String after, int limit) {
        return unitOfWork.within(() -> clearings.list(filter, after, limit));
    }

    /** The settlements that were taken back after they had been cleared; of one institution, or of all where empty. */
    public List<ClearingAdjustment> adjustments(String institutionId) {
        return unitOfWork.within(() -> clearings.adjustments(institutionId));
    }

    /** The lines that an application covers; none where there is no such application. */
    public List<StatementLine.Key> lines(ClearingId id) {
        return unitOfWork.within(() -> clearings.lines(id));
    }

    /** At most {@code limit} advances and takings back that were not paid by the last day 逾期未清算, after the place. */
    public List<Clearings.Outstanding> outstanding(
            Clearings.OutstandingFilter filter, SettlementFilter.Place after, int limit) {
        return unitOfWork.within(() -> clearings.outstanding(filter, after, limit));
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return !on.isBefore(held.period().month().atDay(1)) && !on.isAfter(today);
    }

    private Step acceptance(ClearingApplication held) {
        int open = differences.open(held.period().institutionId(), held.period().jurisdiction(), days(held.period()));
        return open == 0
                ? to(held, ClearingState.Accepted::new)
                : new Step.Refused(Refusal.of(Code.DIFFERENCES_OPEN, open));
    }

    private ClearingResult decide(
            ClearingId id, String reason, Caller by, Action action, Function<ClearingApplication, Step> decision) {
        return unitOfWork.within(() -> clearings
                .find(id)
                .map(this::held)
                .map(held -> switch (decision.apply(held)) {
                    case Step.To(ClearingApplication from, var next) -> decided(from, next, reason, by, action);
                    case Step.DoneBefore() -> new ClearingResult.DoneBefore(held);
                    case Step.Refused(Refusal refusal) -> new ClearingResult.Refused(refusal);
                })
                .orElseGet(() -> refused(Code.UNKNOWN_CLEARING, id)));
    }

    /** The application as it stands now that nobody else can decide it. */
    private ClearingApplication held(ClearingApplication found) {
        clearings.hold(found.period().institutionId());
        return clearings.find(found.id()).orElseThrow();
    }

    private ClearingResult decided(
            ClearingApplication from, Function<Stamp, ClearingState> next, String reason, Caller by, Action action) {
        Stamp stamp = stamp(reason, by);
        ClearingApplication application = from.become(next.apply(stamp));
        clearings.decide(application);
        audit(application, action, stamp, by);
        return new ClearingResult.Done(application);
    }

    private ClearingResult apply(ClearingPeriod period, List<StatementLine> lines, StatementTotals totals, Caller by) {
        int ordinal = clearings.count(period) + 1;
        Stamp stamp = stamp("", by);
        var application = new ClearingApplication(
                id(period, ordinal), period, ordinal, totals, stamp, new ClearingState.Applied());
        clearings.add(application, lines.stream().map(StatementLine::key).toList());
        audit(application, Action.APPLY_FOR_CLEARING, stamp, by);
        return new ClearingResult.Done(application);
    }

    /** What a settlement comes to that was taken back before it was cleared needs no clearing: its lines cancel out. */
    private List<StatementLine> uncovered(ClearingPeriod period) {
        Set<StatementLine.Key> covered = clearings.covered(period);
        Set<SettlementKey> adjusted = clearings
                .adjustments(period.institutionId().value())
                .stream()
                .map(ClearingAdjustment::settlement)
                .collect(Collectors.toSet());
        return statements.lines(period.institutionId(), days(period)).stream()
                .filter(line -> line.jurisdiction().equals(period.jurisdiction()) && line.type() == period.type())
                .filter(line -> !covered.contains(line.key()))
                .filter(line -> !line.takenBack() || adjusted.contains(line.settlement()))
                .toList();
    }

    private static Validity days(ClearingPeriod period) {
        return new Validity(period.month().atDay(1), period.month().atEndOfMonth());
    }

    private static ClearingId id(ClearingPeriod period, int ordinal) {
        String digest = ContentDigest.of(
                "%s\n%s\n%s\n%d".formatted(period.institutionId(), period.month(), period.type(), ordinal));
        return new ClearingId(
                period.jurisdiction() + digest.substring(0, ID_DIGITS).toUpperCase(Locale.ROOT));
    }

    private Stamp stamp(String reason, Caller by) {
        return new Stamp(clock.instant(), by.id(), by.request(), reason);
    }

    private void audit(ClearingApplication application, Action action, Stamp stamp, Caller by) {
        audit.add(new AuditEntry(stamp.at(), by, action, "", application.id().value(), stamp.reason()));
    }

    private static ClearingResult refused(Code code, Object... arguments) {
        return new ClearingResult.Refused(Refusal.of(code, arguments));
    }
}
