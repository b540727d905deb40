package medassist.application.applying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.applying.AssessedFile.Assessed;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.AidAward;
import medassist.domain.application.ApplicationFinding;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.application.Assessment;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.Subject;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.policy.Law;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;

/**
 * Takes an application a step further 申请办理 (applications §12). Who asks for the same again, as the last who had a part in it, finds that it
 * was done before.
 *
 * @param found the application as it was found, which says whose it is
 * @param isAlone whether who asks has second persons of its own
 */
record HandleApplication(AidApplication found, ApplicationAct act, String reason, boolean isAlone)
        implements Request<AidApplication> {

    @Override
    public Permission permission() {
        return act.permission();
    }

    @Override
    public Needs needs() {
        return AssessedFile.needs(found);
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reach.reaches(found.key().jurisdiction())
                        && personBeyond(reach, file).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.UNKNOWN_APPLICATION, found.key().applicationId()));
    }

    @Override
    public Decision<Outcome<AidApplication>> decide(CaseFile file, Stamp stamp, Law law) {
        AidApplication application =
                file.of(new Need.ApplicationUnder(found.key())).orElseThrow();
        if (!act.follows(application.state())) {
            return wasDoneBefore(application, stamp)
                    ? Decision.doneBefore(application)
                    : Decision.refused(Code.APPLICATION_STATE, found.key().applicationId(), application.state());
        }
        if (act.needsAnother() && !isAlone && hasHadAPart(application, stamp)) {
            return Decision.refused(Code.TOUCHED_BEFORE, found.key().applicationId(), stamp.by());
        }
        var assessed = new AssessedFile(application, file, stamp, law);
        Optional<Needs> lacking = assessed.lacking();
        if (lacking.isPresent()) {
            return new Decision.NeedsMore<>(lacking.get());
        }
        var limits = new StepLimits(file.of(new Need.ParametersOf(found.key().jurisdiction())), China.day(stamp.at()));
        return switch (act) {
            case ApplicationAct.Look() -> Decision.done(looked(application, assessed), List.of());
            case ApplicationAct.Supplement(var documents, var facts) ->
                kept(
                        application.supplemented(
                                documents,
                                facts.orElse(application.facts()),
                                limits.of(ApplicationState.RECEIVED),
                                stamp),
                        stamp);
            case ApplicationAct.Return() -> step(application, ApplicationState.RETURNED, limits, stamp);
            case ApplicationAct.Review() ->
                review(application, assessed.assess().assessment(), limits, stamp);
            case ApplicationAct.Publish(var from, var to) -> publish(application, from, to, limits, stamp);
            case ApplicationAct.Objection() ->
                kept(application.objectedTo(limits.of(ApplicationState.REVIEWED), stamp), stamp);
            case ApplicationAct.Approve(var seen) -> approve(assessed, seen, limits);
            case ApplicationAct.Refuse() -> refuse(application, limits, stamp);
            case ApplicationAct.Withdraw() -> step(application, ApplicationState.WITHDRAWN, limits, stamp);
            case ApplicationAct.Lapse() ->
                application.dueOn().filter(limits.today()::isAfter).isPresent()
                        ? step(application, ApplicationState.LAPSED, limits, stamp)
                        : Decision.refused(Code.APPLICATION_STATE, found.key().applicationId(), application.state());
            case ApplicationAct.Revoke() -> revoke(assessed);
        };
    }

    private boolean wasDoneBefore(AidApplication application, Stamp stamp) {
        ApplicationStep last = application.steps().getLast();
        return last.kind() == act.step() && last.by().equals(stamp.by());
    }

    private static boolean hasHadAPart(AidApplication application, Stamp stamp) {
        return application.wasTouchedBy(stamp.by()) || application.receivedBy().equals(stamp.by());
    }

    private Decision<Outcome<AidApplication>> step(
            AidApplication application, ApplicationState to, StepLimits limits, Stamp stamp) {
        return kept(application.taken(act.step(), to, limits.of(to), stamp), stamp);
    }

    /** Where it is published, not before that is over. */
    private Decision<Outcome<AidApplication>> refuse(AidApplication application, StepLimits limits, Stamp stamp) {
        Optional<Refusal> stillPublished = application.publication().flatMap(_ -> publicationOf(application, limits));
        return stillPublished.isPresent()
                ? Decision.refused(stillPublished.get())
                : step(application, ApplicationState.REFUSED, limits, stamp);
    }

    private static Decision<Outcome<AidApplication>> kept(AidApplication changed, Stamp stamp) {
        return Decision.done(changed, List.of(new Change.ApplicationKept(changed, stamp)));
    }

    private static Decision<Outcome<AidApplication>> review(
            AidApplication application, Assessment assessment, StepLimits limits, Stamp stamp) {
        Optional<ApplicationFinding> exclusion = assessment.exclusion();
        return exclusion.isPresent()
                ? Decision.refused(exclusion.get().refusal())
                : kept(application.reviewed(assessment, limits.of(ApplicationState.REVIEWED), stamp), stamp);
    }

    private static Decision<Outcome<AidApplication>> publish(
            AidApplication application,
            Optional<LocalDate> stated,
            Optional<LocalDate> until,
            StepLimits limits,
            Stamp stamp) {
        LocalDate from = stated.orElse(limits.today());
        LocalDate reviewed = China.day(application.steps().getLast().at());
        if (from.isBefore(reviewed)) {
            return Decision.refused(
                    Refusal.of(Code.OUTSIDE_BOUNDS, "from", from, reviewed).at("from"));
        }
        Optional<LocalDate> to = until.or(() -> limits.publicationEnd(from));
        if (to.isEmpty()) {
            return Decision.refused(
                    Code.MISSING_PARAMETER,
                    StepLimits.PUBLICATION,
                    application.key().jurisdiction(),
                    from);
        }
        if (to.get().isBefore(from)
                || limits.publicationEnd(from).filter(to.get()::isBefore).isPresent()) {
            return Decision.refused(Refusal.of(
                            Code.OUTSIDE_BOUNDS,
                            "to",
                            to.get(),
                            limits.publicationEnd(from).orElse(from))
                    .at("to"));
        }
        return kept(
                application.published(
                        new Validity(from, to.get()), limits.after(to.get(), ApplicationState.PUBLISHED), stamp),
                stamp);
    }

    private Decision<Outcome<AidApplication>> approve(AssessedFile assessed, Optional<Money> seen, StepLimits limits) {
        AidApplication application = assessed.application();
        Optional<Refusal> notPublished = publicationOf(application, limits);
        if (notPublished.isPresent()) {
            return Decision.refused(notPublished.get());
        }
        Assessed now = assessed.assess();
        Optional<ApplicationFinding> exclusion = now.assessment().exclusion();
        if (exclusion.isPresent()) {
            return Decision.refused(exclusion.get().refusal());
        }
        AidAward award = now.assessment().award().orElseThrow();
        Money proposed = application.amount();
        Money amount = award.amount();
        if (!amount.equals(proposed) || !amount.equals(seen.orElse(proposed))) {
            return Decision.refused(Code.PROPOSAL_STALE, seen.orElse(proposed), amount);
        }
        return grant(assessed, now, award);
    }

    private static Optional<Refusal> publicationOf(AidApplication application, StepLimits limits) {
        String id = application.key().applicationId();
        if (application.publication().isEmpty()) {
            return limits.publicationEnd(limits.today()).map(_ -> Refusal.of(Code.NOT_PUBLISHED, id));
        }
        LocalDate end = application.publication().get().to();
        return limits.today().isAfter(end)
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.PUBLICATION_NOT_OVER, id, end));
    }

    private static Decision<Outcome<AidApplication>> grant(AssessedFile assessed, Assessed now, AidAward award) {
        AidApplication application = assessed.application();
        Stamp stamp = assessed.stamp();
        Optional<SettlementKey> settled =
                now.settled().map(decided -> decided.settlement().claim().key());
        LedgerYear year = assessed.file().year(award.ledger());
        JournalEntry entry = year.ledger()
                .decision(settled.<Subject>map(key -> key).orElse(application.key()), award.postings(), stamp);
        AidApplication granted = application.granted(award, settled, stamp);
        var changes = new ArrayList<Change>();
        now.settled()
                .ifPresent(
                        decided -> changes.add(new Change.SettlementAdded(decided.settlement(), decided.evidence())));
        changes.add(Change.EntryAppended.of(year.ledger(), entry));
        changes.add(new Change.ApplicationKept(granted, stamp));
        if (year.ledger().isOutOfStep()) {
            changes.addAll(with(year, now.settled())
                    .after(entry)
                    .adjustmentsDue(assessed.law(), year.ledger().outOfStepFor(), stamp));
        }
        return Decision.done(granted, changes);
    }

    private static LedgerYear with(LedgerYear year, Optional<DecidedSettlement> settled) {
        return settled.map(year::with).orElse(year);
    }

    private Decision<Outcome<AidApplication>> revoke(AssessedFile assessed) {
        AidApplication application = assessed.application();
        LedgerYear year = assessed.file().year(application.ledger());
        Subject subject = assessed.subject().orElseThrow();
        JournalEntry entry = year.ledger().reversal(year.history(subject), assessed.stamp());
        AidApplication revoked =
                application.taken(act.step(), ApplicationState.REVOKED, Optional.empty(), assessed.stamp());
        var changes = new ArrayList<>(year.appending(
                Change.EntryAppended.of(year.ledger(), entry),
                assessed.law(),
                new Cause(Cause.Kind.REVERSAL, application.key().applicationId())));
        changes.add(new Change.ApplicationKept(revoked, assessed.stamp()));
        return Decision.done(revoked, changes);
    }

    /** With what it comes to by now; where it is granted, whether that would come out otherwise. */
    private static AidApplication looked(AidApplication application, AssessedFile assessed) {
        if (application.state().isOpen()) {
            return application.assessed(assessed.assess().assessment());
        }
        if (!application.isGranted()) {
            return application;
        }
        Assessment now = assessed.assess().assessment();
        Money was = application.amount();
        Money is = now.exclusion().isPresent()
                ? Money.ZERO
                : now.award().map(AidAward::amount).orElse(Money.ZERO);
        return was.equals(is)
                ? application
                : application.assessed(new Assessment(
                        application.assessment().award(),
                        List.of(ApplicationFinding.beside(Code.DECISION_TO_REVIEW, was, is))));
    }
}
