package medassist.application.importing;

import static medassist.application.importing.RosterRequests.inTheNameOf;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import medassist.application.pending.ActKind;
import medassist.application.pending.DecidingActs;
import medassist.application.pending.PreparingActs;
import medassist.application.port.AuditTrail;
import medassist.application.port.PendingActs;
import medassist.application.port.Rosters;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.work.ContentDigest;
import medassist.application.work.Work;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.ActId;
import medassist.domain.pending.PendingAct;
import medassist.domain.roster.Roster;
import medassist.domain.roster.Roster.Failure;
import medassist.domain.roster.Roster.State;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterRow;
import medassist.domain.roster.Summary;

/**
 * Takes in the lists of whom authorities have certified 名单导入: a file is received, read in the background and previewed; another
 * person has it applied; what was applied may be undone as a whole.
 */
public final class ImportingRosters {

    /** Of those certified so, how many percent may end by a full list without a second person's word for it. */
    public static final int ENDING_WITHOUT_WORD_PERCENT = 5;

    private static final int ROWS_A_PROGRESS = 10_000;
    private static final int ID_DIGITS = 12;

    private final Rosters rosters;
    private final PendingActs acts;
    private final PreparingActs preparing;
    private final DecidingActs deciding;
    private final ApplyingRosters applying;
    private final Work work;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ImportingRosters(
            Rosters rosters,
            PendingActs acts,
            PreparingActs preparing,
            DecidingActs deciding,
            Work work,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.rosters = rosters;
        this.acts = acts;
        this.preparing = preparing;
        this.deciding = deciding;
        this.applying = new ApplyingRosters(rosters, work, unitOfWork);
        this.work = work;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The kind of act by which a roster is applied. */
    public static ActKind kind(Rosters rosters) {
        return new RosterAct(rosters);
    }

    /**
     * Receives the file of a roster, which is then read in the background.
     *
     * @param file its name, as whoever sends it calls it
     * @return done before, with the roster, where the same file was received for the same and was not withdrawn since
     */
    public Outcome<Roster> receive(RosterHead head, String file, byte[] content, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_ROSTERS);
        if (!isReached(head, reach)) {
            return Outcome.refused(Code.UNKNOWN_JURISDICTION, head.jurisdiction());
        }
        String id = "%s-%s-%s"
                .formatted(
                        head.jurisdiction(),
                        head.month(),
                        ContentDigest.digits(head + "\n" + ContentDigest.of(content), ID_DIGITS));
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), "");
        return unitOfWork.within(() -> {
            rosters.lock(head.jurisdiction());
            Optional<Roster> known = rosters.find(id);
            if (known.filter(roster -> roster.state() != State.WITHDRAWN).isPresent()) {
                return new Outcome.DoneBefore<>(known.get());
            }
            Roster received = Roster.received(id, head, file, stamp);
            rosters.keep(received);
            rosters.keepFile(id, content);
            audit.add(new AuditEntry(stamp.at(), by, Action.RECEIVE_ROSTER, "", id, ""));
            return new Outcome.Done<>(received);
        });
    }

    /** A roster; empty where there is none, or the caller does not reach its jurisdiction or issuer. */
    public Optional<Roster> roster(String id, Caller by) {
        Reach reach = by.reach(Permission.READ_ROSTERS);
        return unitOfWork.within(() -> rosters.find(id)).filter(reached(reach));
    }

    private static Predicate<Roster> reached(Reach reach) {
        return roster -> isReached(roster.head(), reach);
    }

    private static boolean isReached(RosterHead head, Reach reach) {
        return reach.hasWholeLists() && reach.reaches(head.jurisdiction()) && reach.reaches(head.issuer());
    }

    /** At most {@code limit} rosters of the filter with an id behind {@code after}, by id. */
    public List<Roster> rosters(Rosters.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_ROSTERS);
        return reach.hasWholeLists() ? unitOfWork.within(() -> rosters.list(filter, reach, after, limit)) : List.of();
    }

    /**
     * A part of a roster's rows.
     *
     * @param next the page to go on with; below zero where there is none
     */
    public record Rows(List<RosterRow> rows, int next) {}

    /** The rows of a roster that came to an outcome, a page at a time. */
    public Optional<Rows> rows(String id, RosterOutcome outcome, int page, Caller by) {
        return roster(id, by)
                .map(roster -> unitOfWork.within(() -> new Rows(
                        rosters.page(id, outcome, page).map(RosterPage::rows).orElse(List.of()),
                        page + 1 < rosters.pages(id, outcome) ? page + 1 : -1)));
    }

    /** All rows of a roster that came to an outcome, with names and numbers in clear; the audit trail keeps who has had them. */
    public Outcome<List<RosterRow>> export(String id, RosterOutcome outcome, Caller by) {
        by.reach(Permission.REVEAL_PERSONS);
        if (roster(id, by).isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_LIST, id);
        }
        return new Outcome.Done<>(unitOfWork.within(() -> {
            audit.add(new AuditEntry(clock.instant(), by, Action.EXPORT_ROSTER, "", id, ""));
            List<RosterRow> all = new ArrayList<>();
            int pages = rosters.pages(id, outcome);
            for (int page = 0; page < pages; page++) {
                rosters.page(id, outcome, page).map(RosterPage::rows).ifPresent(all::addAll);
            }
            return all;
        }));
    }

    /** What a second person says of a roster's figures. */
    public record Word(int endings, int withoutIdNumber) {

        private boolean isOf(Summary summary) {
            return endings == summary.ending() && withoutIdNumber == summary.withoutIdNumber();
        }
    }

    /**
     * Has a previewed roster applied, by another person than sent it 名单入库.
     *
     * @param seen what waited when the caller looked at the roster, {@link Roster#act}; empty where the caller does not say
     * @param word what the caller says of figures that want a word; empty where it says nothing
     */
    public Outcome<Roster> apply(String id, String seen, Optional<Word> word, String reason, Caller by) {
        Reach reach = by.reach(Permission.APPROVE_ROSTERS);
        Optional<Roster> found = unitOfWork.within(() -> rosters.find(id)).filter(reached(reach));
        if (found.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_LIST, id);
        }
        Roster roster = unitOfWork.within(() -> waiting(found.get()));
        if (roster.act().isEmpty()) {
            return why(roster);
        }
        if (!seen.isEmpty() && !seen.equals(roster.act())) {
            return Outcome.refused(Code.PENDING_CHANGED, seen);
        }
        Summary summary = roster.summary();
        if (summary.wantsWord(ENDING_WITHOUT_WORD_PERCENT)
                && word.filter(each -> each.isOf(summary)).isEmpty()) {
            return Outcome.refused(Code.LIST_WANTS_WORD, id, summary.ending(), summary.withoutIdNumber());
        }
        var act = new ActId(roster.act());
        String digest =
                unitOfWork.within(() -> acts.find(act)).map(PendingAct::digest).orElseThrow();
        return deciding.approve(act, digest, reason, by)
                .map(_ -> unitOfWork.within(() -> rosters.find(id)).orElseThrow());
    }

    /** A roster, which waits for a second person where it is previewed and could not be made to wait before. */
    private Roster waiting(Roster found) {
        rosters.lock(found.head().jurisdiction());
        Roster roster = rosters.find(found.id()).orElseThrow();
        return roster.state() == State.PREVIEWED && roster.act().isEmpty() ? previewed(roster) : roster;
    }

    /** Why a roster that waits for nobody cannot be applied. */
    private Outcome<Roster> why(Roster roster) {
        return unitOfWork
                .within(() -> kind(rosters).workedOut(roster.head().jurisdiction(), RosterAct.asked(roster)))
                .map(_ -> roster);
    }

    /**
     * Withdraws a roster 名单撤销: one that was not applied is forgotten, one that was is undone as a whole.
     *
     * @return refused where somebody has changed since what it had put on record
     */
    public Outcome<Roster> withdraw(String id, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_ROSTERS);
        Optional<Roster> found = unitOfWork.within(() -> rosters.find(id)).filter(reached(reach));
        if (found.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_LIST, id);
        }
        Optional<Refusal> touched = found.get().state() == State.APPLIED
                ? applying.touched(found.get(), inTheNameOf(by.id(), found.get()))
                : Optional.empty();
        if (touched.isPresent()) {
            return new Outcome.Refused<>(touched.get());
        }
        return unitOfWork.within(() -> {
            rosters.lock(found.get().head().jurisdiction());
            Roster roster = rosters.find(id).orElseThrow();
            Optional<Roster> following = rosters.following(roster);
            if (roster.state() == State.APPLIED && following.isPresent()) {
                return Outcome.refused(
                        Code.LATER_LIST_APPLIED, id, following.get().id());
            }
            return switch (roster.state()) {
                case PREVIEWED, FAILED -> withdrawn(roster, State.WITHDRAWN, by);
                case APPLIED -> withdrawn(roster, State.WITHDRAWING, by);
                case WITHDRAWING, WITHDRAWN -> new Outcome.DoneBefore<>(roster);
                case RECEIVED, READING, APPLYING -> Outcome.refused(Code.LIST_STATE, id, roster.state());
            };
        });
    }

    private Outcome<Roster> withdrawn(Roster roster, State become, Caller by) {
        Roster withdrawn = roster.become(become, by.id());
        rosters.keep(withdrawn);
        audit.add(new AuditEntry(clock.instant(), by, Action.WITHDRAW_ROSTER, "", roster.id(), ""));
        return new Outcome.Done<>(withdrawn);
    }

    /**
     * Goes on with all rosters that wait for something, from where it was left, and records rows whose persons have come. What one of
     * them throws keeps none of the others, and is thrown when they are done.
     */
    public void goOn() {
        List<Roster> waiting = unitOfWork.within(
                () -> rosters.in(List.of(State.RECEIVED, State.READING, State.APPLYING, State.WITHDRAWING)));
        var failures = new ArrayList<RuntimeException>();
        for (Roster roster : waiting) {
            try {
                goOn(roster);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        applying.recordCome();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void goOn(Roster roster) {
        switch (roster.state()) {
            case RECEIVED, READING -> read(roster);
            case APPLYING -> applying.apply(roster, inTheNameOf(roster.decidedBy(), roster));
            case WITHDRAWING -> applying.undo(roster, inTheNameOf(roster.decidedBy(), roster));
            case PREVIEWED, FAILED, APPLIED, WITHDRAWN -> {}
        }
    }

    /** Reads a roster from its beginning: what was found of it before, it finds again. */
    private void read(Roster roster) {
        keep(roster.become(State.READING));
        unitOfWork.within(() -> {
            rosters.dropPages(roster.id());
            return roster;
        });
        var preview = new PreviewingRoster(
                roster, rosters, unitOfWork, work, inTheNameOf(roster.uploaded().by(), roster));
        var read = new AtomicInteger();
        try {
            Failure failure = rosters.readFile(roster.id(), row -> {
                int rows = preview.take(row);
                if (rows > read.get() && rows % ROWS_A_PROGRESS == 0) {
                    keep(roster.become(State.READING).done(rows));
                }
                read.set(rows);
            });
            Summary summary = failure == Failure.NONE ? preview.end() : Summary.failed(failure);
            ended(roster, summary, read.get());
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException unforeseen) {
            // No file is without an outcome.
            ended(roster, Summary.failed(Failure.DAMAGED), read.get());
            throw unforeseen;
        }
    }

    private void ended(Roster roster, Summary summary, int read) {
        unitOfWork.within(() -> {
            rosters.lock(roster.head().jurisdiction());
            rosters.dropFile(roster.id());
            return summary.failure() == Failure.NONE
                    ? previewed(roster.become(State.PREVIEWED).with(summary).done(read))
                    : failed(roster.become(State.FAILED).with(summary));
        });
    }

    private Roster failed(Roster roster) {
        rosters.dropPages(roster.id());
        rosters.keep(roster);
        return roster;
    }

    /** Keeps a roster that is previewed, and has it wait for a second person. */
    private Roster previewed(Roster roster) {
        rosters.keep(roster);
        Outcome<Roster> waiting = preparing
                .prepare(
                        kind(rosters),
                        roster.head().jurisdiction(),
                        RosterAct.asked(roster),
                        "",
                        inTheNameOf(roster.uploaded().by(), roster))
                .map(act -> roster.waitingBy(act.id().value()));
        return switch (waiting) {
            case Outcome.Done<Roster>(Roster found) -> kept(found);
            case Outcome.DoneBefore<Roster>(Roster found) -> kept(found);
            // Whoever would have it applied is told why it cannot be.
            case Outcome.Refused<Roster> _ -> roster;
        };
    }

    private Roster kept(Roster roster) {
        rosters.keep(roster);
        return roster;
    }

    private void keep(Roster roster) {
        unitOfWork.within(() -> kept(roster));
    }
}
