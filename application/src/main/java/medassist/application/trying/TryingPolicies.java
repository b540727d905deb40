package medassist.application.trying;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import medassist.application.port.AuditTrail;
import medassist.application.port.Ledgers;
import medassist.application.port.PolicyPacks;
import medassist.application.port.PolicyPacks.Draft;
import medassist.application.port.PolicyTrials;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.work.CaseFiles;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.CaseFile;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.policy.PolicyPack;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;
import medassist.domain.whatif.PolicyTrial;
import medassist.domain.whatif.TrialFigures;
import medassist.domain.whatif.TrialSums;

/**
 * Tries drafts of a document on the real bills of a period, beside the document in force 政策试算 (oversight). Nothing is posted. A trial is gone
 * through in the background, a page of persons' years at a time, and begins anew where the service ended meanwhile.
 */
public final class TryingPolicies {

    /** More combinations of values than these are refused. */
    public static final int MOST_DRAFTS = 50;

    private static final int PAGE = 200;
    private static final int ID_DIGITS = 8;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final PolicyTrials trials;
    private final PolicyPacks policyPacks;
    private final Ledgers ledgers;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public TryingPolicies(
            PolicyTrials trials,
            PolicyPacks policyPacks,
            Ledgers ledgers,
            CaseFiles files,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.trials = trials;
        this.policyPacks = policyPacks;
        this.ledgers = ledgers;
        this.files = files;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Has drafts tried, in one pass over the bills. The same asked for again while it is going on is one trial.
     *
     * @param text of a pack, in which a variable may stand in the place of a figure
     * @param variables the values that each variable is given, in every combination
     * @return refused where one of the drafts is not sound
     */
    public Outcome<PolicyTrial> start(
            DivisionCode jurisdiction,
            Validity period,
            String text,
            SortedMap<String, List<String>> variables,
            Caller by) {
        Reach reach = by.reach(Permission.TRY_POLICIES);
        if (!reach.isOfOffice() || !reach.reaches(jurisdiction)) {
            return Outcome.refused(Code.UNKNOWN_JURISDICTION, jurisdiction);
        }
        var drafts = new ArrayList<PolicyTrial.Draft>();
        for (Map.Entry<SortedMap<String, String>, String> draft :
                Drafts.of(text, variables).entrySet()) {
            Optional<String> fault = fault(jurisdiction, draft.getValue());
            if (fault.isPresent()) {
                return Outcome.refused(Code.UNSOUND_DRAFT, draft.getKey().isEmpty() ? "" : draft.getKey(), fault.get());
            }
            drafts.add(new PolicyTrial.Draft(draft.getKey(), draft.getValue(), ContentDigest.of(draft.getValue())));
        }
        return unitOfWork.within(() -> {
            trials.lock(jurisdiction);
            return trials.running(jurisdiction).stream()
                    .filter(trial ->
                            trial.period().equals(period) && trial.drafts().equals(drafts))
                    .findFirst()
                    .<Outcome<PolicyTrial>>map(Outcome.DoneBefore::new)
                    .orElseGet(() -> new Outcome.Done<>(added(jurisdiction, period, drafts, by)));
        });
    }

    /** What is wrong with a draft; of several things the first. */
    private Optional<String> fault(DivisionCode jurisdiction, String text) {
        return switch (policyPacks.draft(text)) {
            case Draft.Unsound(List<String> faults) -> Optional.of(faults.isEmpty() ? "" : faults.getFirst());
            case Draft.Sound(PolicyPack pack) ->
                pack.jurisdiction().equals(jurisdiction)
                        ? Optional.empty()
                        : Optional.of("jurisdiction: " + pack.jurisdiction());
        };
    }

    private PolicyTrial added(DivisionCode jurisdiction, Validity period, List<PolicyTrial.Draft> drafts, Caller by) {
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), "");
        String second = SECONDS.format(LocalDateTime.ofInstant(stamp.at(), China.ZONE));
        String id = IntStream.iterate(1, ordinal -> ordinal + 1)
                .mapToObj(ordinal -> second + "-"
                        + ContentDigest.digits(
                                jurisdiction + "\n" + period + "\n" + drafts + "\n" + ordinal, ID_DIGITS))
                .filter(each -> trials.find(each).isEmpty())
                .findFirst()
                .orElseThrow();
        var trial = new PolicyTrial(
                id, jurisdiction, period, drafts, PolicyTrial.State.RUNNING, 0, stamp, Optional.empty());
        trials.keep(trial);
        audit.add(new AuditEntry(stamp.at(), by, Action.TRY_POLICY, "", id, ""));
        return trial;
    }

    /** A trial; empty where there is none, or the caller does not reach its jurisdiction. */
    public Optional<PolicyTrial> find(String id, Caller by) {
        Reach reach = by.reach(Permission.TRY_POLICIES);
        return unitOfWork.within(() -> reached(id, reach));
    }

    private Optional<PolicyTrial> reached(String id, Reach reach) {
        return trials.find(id).filter(trial -> reach.isOfOffice() && reach.reaches(trial.jurisdiction()));
    }

    /** At most {@code limit} trials of a jurisdiction with an id behind {@code after}, by id. */
    public List<PolicyTrial> list(String jurisdiction, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.TRY_POLICIES);
        return reach.isOfOffice() ? unitOfWork.within(() -> trials.list(jurisdiction, reach, after, limit)) : List.of();
    }

    /** Gives a trial up; one that is done stays so. */
    public Outcome<PolicyTrial> cancel(String id, Caller by) {
        Reach reach = by.reach(Permission.TRY_POLICIES);
        return unitOfWork.within(() -> reached(id, reach)
                .map(found -> {
                    trials.lock(found.jurisdiction());
                    return trials.find(id).orElseThrow();
                })
                .map(this::cancelled)
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_TRIAL, id)));
    }

    private Outcome<PolicyTrial> cancelled(PolicyTrial trial) {
        if (trial.state() != PolicyTrial.State.RUNNING) {
            return new Outcome.DoneBefore<>(trial);
        }
        PolicyTrial cancelled = trial.cancelled();
        trials.keep(cancelled);
        return new Outcome.Done<>(cancelled);
    }

    /**
     * Goes through the trial that was asked for first, if any is running; how many persons' years it looked at. What it throws ends the
     * trial, so that others have their turn, unless the database was away.
     */
    public int goOn() {
        Optional<PolicyTrial> next = unitOfWork.within(trials::next);
        if (next.isEmpty()) {
            return 0;
        }
        try {
            return goThrough(next.get());
        } catch (StoreUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            isKept(next.get().failed());
            throw failure;
        }
    }

    private int goThrough(PolicyTrial trial) {
        List<PolicyPack> packs =
                trial.drafts().stream().flatMap(draft -> sound(draft).stream()).toList();
        if (packs.size() < trial.drafts().size()) {
            // Beside documents that have come since, one of them is not sound any more.
            isKept(trial.failed());
            return 0;
        }
        var years = new YearTrial(policyPacks.library(), packs, trial.period());
        List<TrialSums> sums = IntStream.range(0, packs.size())
                .mapToObj(variant -> new TrialSums(variant, trial.period()))
                .toList();
        int done = 0;
        Optional<LedgerKey> last = Optional.empty();
        List<LedgerKey> page;
        do {
            page = page(trial, last);
            List<CaseFile> opened =
                    files.openAll(page.stream().map(YearTrial::needs).toList());
            for (int i = 0; i < page.size(); i++) {
                years.of(page.get(i), opened.get(i)).ifPresent(year -> sums.forEach(each -> each.add(year)));
            }
            done += page.size();
            last = page.isEmpty() ? last : Optional.of(page.getLast());
            int looked = done;
            if (!unitOfWork.within(() -> trials.keepDone(trial.id(), looked))) {
                return done;
            }
        } while (page.size() == PAGE);
        List<TrialFigures> figures = sums.stream().map(TrialSums::figures).toList();
        isKept(trial.done(done, TrialDocument.of(trial.drafts(), figures)));
        return done;
    }

    private Optional<PolicyPack> sound(PolicyTrial.Draft draft) {
        return policyPacks.draft(draft.text()) instanceof Draft.Sound(PolicyPack pack)
                ? Optional.of(pack)
                : Optional.empty();
    }

    private List<LedgerKey> page(PolicyTrial trial, Optional<LedgerKey> last) {
        return unitOfWork.within(() -> ledgers.list(
                trial.jurisdiction(),
                trial.period().from().getYear(),
                trial.period().to().getYear(),
                last,
                PAGE));
    }

    /** Keeps what became of a trial, unless somebody has given it up; whether it goes on. */
    private boolean isKept(PolicyTrial changed) {
        return unitOfWork.within(() -> {
            trials.lock(changed.jurisdiction());
            boolean isRunning = trials.find(changed.id())
                    .filter(trial -> trial.state() == PolicyTrial.State.RUNNING)
                    .isPresent();
            if (isRunning) {
                trials.keep(changed);
            }
            return isRunning;
        });
    }
}
