package medassist.application.recovering;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.Applications;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Institutions;
import medassist.application.port.Payments;
import medassist.application.port.Recoveries;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingState;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.PendingAct;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.recovery.RecoveryStep;
import medassist.domain.validity.China;

/**
 * Gets back aid that should not have been granted 追回 (applications §14): reported by one person, confirmed by another, taken back in the
 * ledgers, and owed until it is repaid, set off or written off.
 */
public final class RecoveringAid {

    private final Recoveries recoveries;
    private final ReportedItems items;
    private final Institutions institutions;
    private final Clearings clearings;
    private final RecoveryStandings standings;
    private final ActKind confirming;
    private final ActKind writingOff;
    private final PreparingActs preparing;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public RecoveringAid(
            Recoveries recoveries,
            ReportedItems items,
            Institutions institutions,
            Clearings clearings,
            Payments payments,
            List<ActKind> kinds,
            PreparingActs preparing,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.recoveries = recoveries;
        this.items = items;
        this.institutions = institutions;
        this.clearings = clearings;
        this.standings = new RecoveryStandings(payments);
        this.confirming = kinds.getFirst();
        this.writingOff = kinds.getLast();
        this.preparing = preparing;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The kinds of acts by which a case is confirmed, and a debt is written off. */
    public static List<ActKind> kinds(
            Recoveries recoveries, Applications applications, Institutions institutions, Payments payments) {
        return List.of(
                new RecoveryAct(recoveries, applications, institutions),
                new WriteOffAct(recoveries, new RecoveryStandings(payments)));
    }

    /**
     * Reports a case, which then waits for a second person.
     *
     * @return refused where one of its items is not there, is not the debtor's, or is part of another case
     */
    public Outcome<PendingAct> report(Report report, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_RECOVERIES);
        if (!reach.isOfOffice() || !reach.reaches(report.jurisdiction())) {
            return Outcome.refused(Code.UNKNOWN_JURISDICTION, report.jurisdiction());
        }
        return unitOfWork
                .within(() -> {
                    recoveries.lock(report.jurisdiction());
                    Optional<Refusal> elsewhere = designatedElsewhere(report, reach);
                    return elsewhere.isPresent()
                            ? new Outcome.Refused<RecoveryCase>(elsewhere.get())
                            : items.of(report).then(found -> added(report, found, by));
                })
                .then(added -> prepared(added, report.reason(), by));
    }

    /** The designation of an institution is ended by whoever reaches the division where it lies. */
    private Optional<Refusal> designatedElsewhere(Report report, Reach reach) {
        if (report.designationEnds().isEmpty() || !(report.debtor() instanceof Debtor.Hospital(InstitutionId id))) {
            return Optional.empty();
        }
        return institutions
                        .find(id)
                        .filter(found -> reach.reaches(id) && reach.reaches(found.admdvs()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.UNKNOWN_INSTITUTION, id));
    }

    private Outcome<RecoveryCase> added(Report report, List<RecoveryItem> found, Caller by) {
        var recovery = RecoveryCase.reported(
                "R%s-%06d".formatted(report.jurisdiction(), recoveries.count(report.jurisdiction()) + 1),
                report.jurisdiction(),
                report.kind(),
                report.debtor(),
                report.finding(),
                report.designationEnds(),
                found,
                stamp(by, report.reason()));
        if (!recoveries.add(recovery)) {
            return Outcome.refused(Code.IN_ANOTHER_RECOVERY);
        }
        audited(by, Action.REPORT_RECOVERY, recovery, report.reason());
        return new Outcome.Done<>(recovery);
    }

    private Outcome<PendingAct> prepared(RecoveryCase recovery, String reason, Caller by) {
        return preparing.prepare(confirming, recovery.jurisdiction(), RecoveryAct.asked(recovery.id()), reason, by);
    }

    /** Prepares once more that a case be confirmed: it was rejected, or something of it could not be taken back yet. */
    public Outcome<PendingAct> confirm(String id, String reason, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_RECOVERIES);
        return unitOfWork
                .within(() -> reached(id, reach))
                .map(found -> prepared(found, reason, by))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_RECOVERY, id));
    }

    /** A case; empty where there is none, or the caller does not reach its jurisdiction. */
    public Optional<RecoveryStanding> find(String id, Caller by) {
        Reach reach = by.reach(Permission.READ_RECOVERIES);
        return unitOfWork.within(() -> reached(id, reach).map(standings::of));
    }

    private Optional<RecoveryCase> reached(String id, Reach reach) {
        return recoveries.find(id).filter(found -> reach.isOfOffice() && reach.reaches(found.jurisdiction()));
    }

    /** At most {@code limit} cases of the filter with an id behind {@code after}, by id. */
    public List<RecoveryStanding> list(Recoveries.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_RECOVERIES);
        return reach.isOfOffice()
                ? unitOfWork.within(() -> recoveries.list(filter, reach, after, limit).stream()
                        .map(standings::of)
                        .toList())
                : List.of();
    }

    /** Ends a case that nobody has confirmed as unfounded 查无实据; who reported it does not say so. */
    public Outcome<RecoveryStanding> clear(String id, String reason, Caller by) {
        return changed(id, by, Permission.APPROVE_RECOVERIES, reason, standing -> {
            RecoveryCase recovery = standing.recovery();
            if (recovery.state() == RecoveryCase.State.CLEARED) {
                return new Outcome.DoneBefore<>(recovery);
            }
            if (recovery.state() != RecoveryCase.State.REPORTED) {
                return Outcome.refused(Code.RECOVERY_STATE, id, recovery.state());
            }
            return recovery.reportedBy().equals(by.id()) && !by.authority().allows(Permission.DECIDE_ALONE)
                    ? Outcome.refused(Code.SAME_PERSON_DECIDES, id, by.id())
                    : new Outcome.Done<>(recovery.cleared(stamp(by, reason)));
        });
    }

    /** Takes in what was repaid, in part or whole 退回; by one voucher once. */
    public Outcome<RecoveryStanding> repay(String id, Money amount, LocalDate on, String voucher, Caller by) {
        var step = new RecoveryStep(RecoveryStep.Kind.REPAID, amount, Optional.of(on), voucher, stamp(by, ""));
        return collected(
                id,
                step,
                by,
                recovery -> recovery.steps().stream()
                        .filter(each -> each.kind() == RecoveryStep.Kind.REPAID
                                && each.reference().equals(voucher))
                        .findFirst()
                        .map(_ -> Refusal.of(Code.VOUCHER_USED, voucher))
                        .or(() -> notAhead(on, "on")));
    }

    /** Sets a debt of an institution off against what it will be paid of an accepted application for clearing 抵扣. */
    public Outcome<RecoveryStanding> setOff(String id, Money amount, ClearingId clearing, String reason, Caller by) {
        var step = new RecoveryStep(
                RecoveryStep.Kind.SET_OFF, amount, Optional.empty(), clearing.value(), stamp(by, reason));
        return collected(id, step, by, recovery -> notSetOff(recovery, amount, clearing));
    }

    /** Why an application cannot be paid less by the amount. */
    private Optional<Refusal> notSetOff(RecoveryCase recovery, Money amount, ClearingId id) {
        if (recovery.debtor() instanceof Debtor.Hospital(InstitutionId institution)) {
            // As whoever pays it does, so that it is not paid meanwhile.
            clearings.lock(institution);
        }
        Optional<ClearingApplication> found = clearings
                .find(id)
                .filter(each -> each.period().jurisdiction().equals(recovery.jurisdiction())
                        && recovery.debtor()
                                .equals(new Debtor.Hospital(each.period().institutionId())));
        if (found.isEmpty()) {
            return Optional.of(Refusal.of(Code.UNKNOWN_CLEARING, id).at("clearingId"));
        }
        ClearingApplication application = found.get();
        if (!(application.state() instanceof ClearingState.Accepted)) {
            return Optional.of(
                    Refusal.of(Code.CLEARING_STATE, id, application.state().code()));
        }
        Money left = application.totals().shares().aid().minus(setOff(application));
        return amount.isMoreThan(left) ? Optional.of(Refusal.of(Code.RECOVERY_BALANCE, id, left)) : Optional.empty();
    }

    /** What of an application for clearing is set off against debts of its institution. */
    public Money setOffAgainst(ClearingApplication application) {
        return unitOfWork.within(() -> setOff(application));
    }

    private Money setOff(ClearingApplication application) {
        var period = application.period();
        var filter = new Recoveries.Filter(
                period.jurisdiction().value(),
                Optional.of(RecoveryCase.State.CONFIRMED),
                period.institutionId().value(),
                false);
        return recoveries.list(filter, Reach.ALL, "", Integer.MAX_VALUE).stream()
                .map(recovery -> recovery.setOff(application.id().value()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Those of the institutions against which a case is confirmed. */
    public Set<InstitutionId> marked(List<Institution> institutions) {
        return unitOfWork.within(() ->
                recoveries.marked(institutions.stream().map(Institution::id).toList()));
    }

    /** Keeps that a case was referred to justice 移送司法机关; what is owed stays so. */
    public Outcome<RecoveryStanding> refer(String id, LocalDate on, String number, Caller by) {
        var step = new RecoveryStep(RecoveryStep.Kind.REFERRED, Money.ZERO, Optional.of(on), number, stamp(by, ""));
        return stepped(id, step, Permission.PREPARE_RECOVERIES, by, standing -> {
            RecoveryCase recovery = standing.recovery();
            return recovery.state() == RecoveryCase.State.CONFIRMED
                    ? notAhead(on, "on")
                    : Optional.of(Refusal.of(Code.RECOVERY_STATE, id, recovery.state()));
        });
    }

    private static boolean isSame(RecoveryStep one, RecoveryStep other) {
        return one.kind() == other.kind()
                && one.amount().equals(other.amount())
                && one.on().equals(other.on())
                && one.reference().equals(other.reference());
    }

    /** Prepares that what cannot be got back be written off 核销; a second person decides. */
    public Outcome<PendingAct> writeOff(String id, Money amount, String reason, Caller by) {
        Reach reach = by.reach(Permission.COLLECT_RECOVERIES);
        return unitOfWork
                .within(() -> reached(id, reach))
                .map(found ->
                        preparing.prepare(writingOff, found.jurisdiction(), WriteOffAct.asked(id, amount), reason, by))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_RECOVERY, id));
    }

    /** Why an amount cannot be taken off what a case comes to. */
    static Optional<Refusal> beyondBalance(RecoveryStanding standing, Money amount) {
        RecoveryCase recovery = standing.recovery();
        if (recovery.state() != RecoveryCase.State.CONFIRMED) {
            return Optional.of(Refusal.of(Code.RECOVERY_STATE, recovery.id(), recovery.state()));
        }
        return amount.isMoreThan(standing.balance())
                ? Optional.of(Refusal.of(Code.RECOVERY_BALANCE, recovery.id(), standing.balance()))
                : Optional.empty();
    }

    private Outcome<RecoveryStanding> collected(
            String id, RecoveryStep step, Caller by, Function<RecoveryCase, Optional<Refusal>> otherwise) {
        return stepped(
                id,
                step,
                Permission.COLLECT_RECOVERIES,
                by,
                standing -> beyondBalance(standing, step.amount()).or(() -> otherwise.apply(standing.recovery())));
    }

    /** Takes a step, unless it was taken before, or something speaks against it. */
    private Outcome<RecoveryStanding> stepped(
            String id,
            RecoveryStep step,
            Permission permission,
            Caller by,
            Function<RecoveryStanding, Optional<Refusal>> against) {
        return changed(id, by, permission, step.stamp().reason(), standing -> {
            RecoveryCase recovery = standing.recovery();
            if (recovery.steps().stream().anyMatch(each -> isSame(each, step))) {
                return new Outcome.DoneBefore<>(recovery);
            }
            return against.apply(standing)
                    .<Outcome<RecoveryCase>>map(Outcome.Refused::new)
                    .orElseGet(() -> new Outcome.Done<>(recovery.taken(step)));
        });
    }

    private Optional<Refusal> notAhead(LocalDate day, String field) {
        LocalDate today = China.day(clock.instant());
        return day.isAfter(today)
                ? Optional.of(Refusal.of(Code.OUTSIDE_BOUNDS, field, day, today).at(field))
                : Optional.empty();
    }

    private Outcome<RecoveryStanding> changed(
            String id,
            Caller by,
            Permission permission,
            String reason,
            Function<RecoveryStanding, Outcome<RecoveryCase>> change) {
        Reach reach = by.reach(permission);
        return unitOfWork.within(() -> reached(id, reach)
                .map(found -> {
                    recoveries.lock(found.jurisdiction());
                    return standings.of(recoveries.find(id).orElseThrow());
                })
                .map(change)
                .map(outcome -> kept(outcome, reason, by))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_RECOVERY, id))
                .map(standings::of));
    }

    private Outcome<RecoveryCase> kept(Outcome<RecoveryCase> outcome, String reason, Caller by) {
        if (outcome instanceof Outcome.Done<RecoveryCase>(RecoveryCase changed)) {
            recoveries.keep(changed);
            audited(by, Action.HANDLE_RECOVERY, changed, reason);
        }
        return outcome;
    }

    private Stamp stamp(Caller by, String reason) {
        return new Stamp(clock.instant(), by.id(), by.request(), reason);
    }

    private void audited(Caller by, Action action, RecoveryCase recovery, String reason) {
        audit.add(new AuditEntry(clock.instant(), by, action, "", recovery.id(), reason));
    }
}
