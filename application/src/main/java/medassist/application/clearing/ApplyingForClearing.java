package medassist.application.clearing;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Institutions;
import medassist.application.port.SettlementFilter;
import medassist.application.port.UnitOfWork;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ReversalDay;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.validity.China;

/** Has institutions apply for what they advanced, month by month 清算申请; {@link DecidingClearings} decides. */
public final class ApplyingForClearing {

    private static final int ID_DIGITS = 24;

    private final DrawingUpStatements statements;
    private final Clearings clearings;
    private final Institutions institutions;
    private final ClearingAudit audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ApplyingForClearing(
            DrawingUpStatements statements,
            Clearings clearings,
            Institutions institutions,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.statements = statements;
        this.clearings = clearings;
        this.institutions = institutions;
        this.audit = new ClearingAudit(audit, clock);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Applies for what of a period no application covers yet, with − lines where they stand unless somebody asks otherwise. */
    public Outcome<ClearingApplication> apply(ClearingPeriod period, ClaimedFigures claimed, Caller by) {
        return apply(period, claimed, statements, by);
    }

    /**
     * Applies for what of a period no application covers yet.
     *
     * @param reversalDay where − lines stand for who applies
     */
    public Outcome<ClearingApplication> apply(
            ClearingPeriod period, ClaimedFigures claimed, ReversalDay reversalDay, Caller by) {
        return apply(period, claimed, statements.by(reversalDay), by);
    }

    private Outcome<ClearingApplication> apply(
            ClearingPeriod period, ClaimedFigures claimed, DrawingUpStatements statements, Caller by) {
        Reach reach = by.reach(Permission.APPLY_FOR_CLEARING);
        return unitOfWork.within(() -> {
            if (period.month().isAfter(YearMonth.from(China.day(clock.instant())))) {
                return refused(Code.MONTH_IN_THE_FUTURE, period.month());
            }
            if (!isReached(period, reach)
                    || institutions.find(period.institutionId()).isEmpty()) {
                return refused(Code.UNKNOWN_INSTITUTION, period.institutionId());
            }
            clearings.lock(period.institutionId());
            List<StatementLine> uncovered = uncovered(period, statements, by);
            List<StatementLine> lines = withoutPairs(uncovered);
            var totals = StatementTotals.of(lines);
            if (lines.isEmpty()) {
                return refused(Code.NOTHING_TO_CLEAR, period.month());
            }
            return claimed.differing(totals, uncovered.size())
                    .<Outcome<ClearingApplication>>map(Outcome.Refused::new)
                    .orElseGet(() -> apply(period, lines, totals, by));
        });
    }

    public Optional<ClearingApplication> find(ClearingId id, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> clearings.find(id)).filter(found -> isReached(found.period(), reach));
    }

    static boolean isReached(ClearingPeriod period, Reach reach) {
        return reach.reaches(period.institutionId()) && reach.reaches(period.jurisdiction());
    }

    /** At most {@code limit} applications of the filter with an id behind {@code after}, by id. */
    public List<ClearingApplication> list(Clearings.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> clearings.list(filter, reach, after, limit));
    }

    /** At most {@code limit} reversals of what had been cleared, of the filter and behind the place, by day. */
    public List<ClearingAdjustment> adjustments(
            Clearings.AdjustmentFilter filter, Clearings.AdjustmentPlace after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> clearings.adjustments(filter, reach, after, limit));
    }

    /** At most {@code limit} lines behind the place that an application covers; none where there is no such one. */
    public List<StatementLine.Key> lines(ClearingId id, Clearings.LinePlace after, int limit, Caller by) {
        return find(id, by).isPresent() ? unitOfWork.within(() -> clearings.lines(id, after, limit)) : List.of();
    }

    /** At most {@code limit} advances and reversals that were not paid by the last day 逾期未清算, after the place. */
    public List<Clearings.Outstanding> outstanding(
            Clearings.OutstandingFilter filter, SettlementFilter.Place after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> clearings.outstanding(filter, reach, after, limit));
    }

    private Outcome<ClearingApplication> apply(
            ClearingPeriod period, List<StatementLine> lines, StatementTotals totals, Caller by) {
        int ordinal = clearings.count(period) + 1;
        Stamp stamp = audit.stamp("", by);
        var application = new ClearingApplication(
                id(period, ordinal), period, ordinal, totals, stamp, new ClearingState.Applied());
        clearings.add(application, lines.stream().map(StatementLine::key).toList());
        audit.add(application, Action.APPLY_FOR_CLEARING, stamp, by);
        return new Outcome.Done<>(application);
    }

    private List<StatementLine> uncovered(ClearingPeriod period, DrawingUpStatements statements, Caller by) {
        List<StatementLine> lines = statements.lines(period.institutionId(), period.days(), by).stream()
                .filter(line -> line.jurisdiction().equals(period.jurisdiction()) && line.type() == period.type())
                .toList();
        Set<StatementLine.Key> covered =
                clearings.covered(lines.stream().map(StatementLine::settlement).toList());
        return lines.stream().filter(line -> !covered.contains(line.key())).toList();
    }

    /**
     * The lines without those of settlements of which both are among them: they cancel out, and need no clearing, so that a
     * reversal can still be undone.
     */
    private static List<StatementLine> withoutPairs(List<StatementLine> lines) {
        Map<SettlementKey, Long> counts =
                lines.stream().collect(Collectors.groupingBy(StatementLine::settlement, Collectors.counting()));
        return lines.stream()
                .filter(line -> counts.getOrDefault(line.settlement(), 0L) == 1)
                .toList();
    }

    private static ClearingId id(ClearingPeriod period, int ordinal) {
        String content = "%s\n%s\n%s\n%d".formatted(period.institutionId(), period.month(), period.type(), ordinal);
        return new ClearingId(period.jurisdiction() + ContentDigest.digits(content, ID_DIGITS));
    }

    private static Outcome<ClearingApplication> refused(Code code, Object... arguments) {
        return Outcome.refused(code, arguments);
    }
}
