package medassist.application.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import medassist.application.port.Rosters;
import medassist.application.port.Rosters.Awaited;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.work.Request;
import medassist.application.work.Work;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.roster.Roster;
import medassist.domain.roster.Roster.State;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterResult;
import medassist.domain.roster.RosterResult.Kind;
import medassist.domain.roster.RosterRow;

/**
 * Puts the rows of rosters on record, or undoes them, a page at a time 名单分批入库. What became of a page's rows is kept in the
 * transaction in which it becomes of them, so that it is gone on with from wherever it was left.
 */
final class ApplyingRosters {

    /** By which anything becomes of a person. */
    private static final List<RosterOutcome> OUTCOMES = List.of(
            RosterOutcome.NEW,
            RosterOutcome.CHANGED,
            RosterOutcome.REAPPEARED,
            RosterOutcome.ENDING,
            RosterOutcome.PENDING);

    private static final int COME_AT_ONCE = 200;
    private static final String FAILED = "FAILED";

    private final Rosters rosters;
    private final Work work;
    private final UnitOfWork unitOfWork;
    private boolean hasLookedForMissed;

    ApplyingRosters(Rosters rosters, Work work, UnitOfWork unitOfWork) {
        this.rosters = rosters;
        this.work = work;
        this.unitOfWork = unitOfWork;
    }

    /** Applies all pages, and has those that are pending wait for their persons. */
    void apply(Roster roster, Caller by) {
        int done = forPages(roster, page -> {
            if (page.outcome() == RosterOutcome.PENDING) {
                await(page, roster);
            } else {
                each(page, row -> row.result().isEmpty(), row -> RosterRequests.record(roster.head(), row), by);
            }
        });
        unitOfWork.within(() -> {
            rosters.lock(roster.head().jurisdiction());
            if (roster.head().kind() == RosterHead.Kind.FULL) {
                rosters.endAwaited(roster, roster.summary().endings().keySet());
            }
            rosters.keep(roster.become(State.APPLIED).done(done));
            return roster;
        });
        // Who came while it was being written has not been noticed.
        hasLookedForMissed = false;
    }

    private void await(RosterPage page, Roster roster) {
        unitOfWork.within(() -> {
            rosters.await(page, roster);
            return page;
        });
    }

    /** Undoes what became of all pages, and waits for nobody any more. */
    void undo(Roster roster, Caller by) {
        unitOfWork.within(() -> {
            rosters.forgetAwaited(roster.id());
            return roster;
        });
        var left = new AtomicInteger();
        int done = forPages(
                roster, page -> left.addAndGet(each(page, ApplyingRosters::isRecorded, RosterRequests::undo, by)));
        unitOfWork.within(() -> {
            rosters.lock(roster.head().jurisdiction());
            rosters.reopenAwaited(roster, roster.summary().endings().keySet());
            // Where somebody has changed a row in the last moment, it is not undone as a whole.
            rosters.keep(roster.become(left.get() == 0 ? State.WITHDRAWN : State.APPLIED)
                    .done(done));
            return roster;
        });
    }

    private static boolean isRecorded(RosterRow row) {
        return row.result().filter(became -> became.kind() == Kind.RECORDED).isPresent();
    }

    /** Why an applied roster cannot be undone: the first of its rows that somebody has changed since; empty where none was. */
    Optional<Refusal> touched(Roster roster, Caller by) {
        for (RosterOutcome outcome : OUTCOMES) {
            int pages = pages(roster, outcome);
            for (int number = 0; number < pages; number++) {
                List<UndoRosterRow> undoing = page(roster, outcome, number).rows().stream()
                        .filter(ApplyingRosters::isRecorded)
                        .map(RosterRequests::undo)
                        .toList();
                for (Outcome<RosterResult> tried : work.tryOutAll(undoing, by)) {
                    if (tried instanceof Outcome.Refused<RosterResult>(Refusal refusal)) {
                        return Optional.of(refusal);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Does something with each page by which anything becomes of a person; how many rows those have. */
    private int forPages(Roster roster, Consumer<RosterPage> pageWork) {
        int done = 0;
        for (RosterOutcome outcome : OUTCOMES) {
            int pages = pages(roster, outcome);
            for (int number = 0; number < pages; number++) {
                RosterPage page = page(roster, outcome, number);
                pageWork.accept(page);
                done += page.rows().size();
                Roster progress = roster.done(done);
                unitOfWork.within(() -> {
                    rosters.keep(progress);
                    return progress;
                });
            }
        }
        return done;
    }

    private int pages(Roster roster, RosterOutcome outcome) {
        return unitOfWork.within(() -> rosters.pages(roster.id(), outcome));
    }

    private RosterPage page(Roster roster, RosterOutcome outcome, int number) {
        return unitOfWork
                .within(() -> rosters.page(roster.id(), outcome, number))
                .orElseThrow();
    }

    /**
     * Does what is asked of those rows of a page that want it: together where nobody is waited for, else each in its turn.
     *
     * @return how many want it still
     */
    private int each(
            RosterPage page,
            Predicate<RosterRow> wanting,
            Function<RosterRow, Request<RosterResult>> asked,
            Caller by) {
        RosterPage done = together(page, wanting, asked, by);
        for (int i = 0; i < done.rows().size(); i++) {
            if (wanting.test(done.rows().get(i))) {
                done = alone(done, i, asked.apply(done.rows().get(i)), by);
            }
        }
        return Math.toIntExact(done.rows().stream().filter(wanting).count());
    }

    /** The page after as many of its rows as can be done at once, one a person. */
    private RosterPage together(
            RosterPage page,
            Predicate<RosterRow> wanting,
            Function<RosterRow, Request<RosterResult>> asked,
            Caller by) {
        Map<Integer, Request<RosterResult>> requests = new LinkedHashMap<>();
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < page.rows().size(); i++) {
            RosterRow row = page.rows().get(i);
            if (wanting.test(row) && persons.add(row.person())) {
                requests.put(i, asked.apply(row));
            }
        }
        if (requests.isEmpty()) {
            return page;
        }
        List<Integer> places = List.copyOf(requests.keySet());
        try {
            List<Optional<Outcome<RosterResult>>> outcomes = work.together(
                    List.copyOf(requests.values()), by, made -> List.of(new PageKept(become(page, places, made))));
            return become(page, places, outcomes);
        } catch (StoreUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            // Whose row it was is found out by doing each alone.
            return page;
        }
    }

    private RosterPage alone(RosterPage page, int place, Request<RosterResult> request, Caller by) {
        List<Integer> places = List.of(place);
        try {
            Outcome<RosterResult> outcome = work.beside(
                    request, by, made -> List.of(new PageKept(become(page, places, List.of(Optional.of(made))))));
            return become(page, places, List.of(Optional.of(outcome)));
        } catch (StoreUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            if (isRecorded(page.rows().get(place))) {
                return page;
            }
            RosterRow row = page.rows().get(place);
            RosterPage failed = page.with(place, row.resulting(RosterResult.refused(FAILED)));
            unitOfWork.within(() -> {
                rosters.keepPages(List.of(failed));
                return failed;
            });
            return failed;
        }
    }

    private static RosterPage become(
            RosterPage page, List<Integer> places, List<Optional<Outcome<RosterResult>>> outcomes) {
        List<RosterRow> rows = page.rows();
        var become = new ArrayList<>(rows);
        IntStream.range(0, places.size())
                .forEach(i -> outcomes.get(i)
                        .ifPresent(outcome -> become.set(places.get(i), resulting(rows.get(places.get(i)), outcome))));
        return page.with(become);
    }

    /** The row with what became of it; one that was recorded, and cannot be undone, stays recorded. */
    private static RosterRow resulting(RosterRow row, Outcome<RosterResult> outcome) {
        return isRecorded(row) && outcome instanceof Outcome.Refused<RosterResult>
                ? row
                : row.resulting(result(outcome));
    }

    private static RosterResult result(Outcome<RosterResult> outcome) {
        return switch (outcome) {
            case Outcome.Done<RosterResult>(RosterResult result) -> result;
            case Outcome.DoneBefore<RosterResult>(RosterResult result) -> result;
            case Outcome.Refused<RosterResult>(Refusal refusal) ->
                RosterResult.refused(refusal.code().name());
        };
    }

    /** Records rows that were waited for, and whose persons have come. */
    void recordCome() {
        if (!hasLookedForMissed) {
            unitOfWork.within(() -> {
                rosters.lookForMissed();
                return true;
            });
            hasLookedForMissed = true;
        }
        List<Awaited> come;
        int recorded;
        do {
            come = unitOfWork.within(() -> rosters.come(COME_AT_ONCE));
            recorded = Math.toIntExact(come.stream().filter(this::isRecorded).count());
        } while (come.size() == COME_AT_ONCE && recorded > 0);
    }

    /** Records a row; one that cannot be looked at holds up no other. */
    private boolean isRecorded(Awaited awaited) {
        try {
            record(awaited);
            return true;
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException unforeseen) {
            return false;
        }
    }

    private void record(Awaited awaited) {
        Roster roster = unitOfWork.within(() -> rosters.find(awaited.roster())).orElseThrow();
        RosterPage page = page(roster, RosterOutcome.PENDING, awaited.page());
        RosterRow row = page.rows().get(awaited.place());
        if (row.result().isEmpty()) {
            RosterRow come = row.of(awaited.person().value());
            alone(
                    page.with(awaited.place(), come),
                    awaited.place(),
                    RosterRequests.recordOf(roster.head(), come, awaited.until()),
                    RosterRequests.inTheNameOf(roster.uploaded().by(), roster));
        }
        unitOfWork.within(() -> {
            rosters.forget(awaited);
            return awaited;
        });
    }
}
