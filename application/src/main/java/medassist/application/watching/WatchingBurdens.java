package medassist.application.watching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.Alerts;
import medassist.application.port.MovedYears;
import medassist.application.port.MovedYears.Moved;
import medassist.application.port.MovedYears.MovedYear;
import medassist.application.port.ParameterValues;
import medassist.application.port.PolicyPacks;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.work.CaseFiles;
import medassist.application.work.Request;
import medassist.application.work.Work;
import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;
import medassist.domain.parameter.Parameters;
import medassist.domain.recipient.PersonId;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;
import medassist.domain.warning.Warnings;

/**
 * Watches the burdens of years as they move, and tells of the alerts that follow 因病致贫返贫预警. Nobody waits for it who settles: it goes
 * behind the ledger, and whoever asks about a person is answered by the ledger as it is.
 */
public final class WatchingBurdens {

    /** How many years are looked at in one go. */
    private static final int BATCH = 500;

    /** How many alerts are read at a time. */
    private static final int PAGE = 1000;

    private static final PersonId ANYBODY = new PersonId("anybody");

    /** In whose name alerts are raised and withdrawn. */
    private static final Caller WATCH = new Caller("warning", "background", "", Authority.EVERYTHING);

    private final Alerts alerts;
    private final MovedYears moved;
    private final CaseFiles files;
    private final ParameterValues parameters;
    private final PolicyPacks policyPacks;
    private final Work work;
    private final UnitOfWork unitOfWork;

    public WatchingBurdens(
            Alerts alerts,
            MovedYears moved,
            CaseFiles files,
            ParameterValues parameters,
            PolicyPacks policyPacks,
            Work work,
            UnitOfWork unitOfWork) {
        this.alerts = alerts;
        this.moved = moved;
        this.files = files;
        this.parameters = parameters;
        this.policyPacks = policyPacks;
        this.work = work;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Looks at some of the years that have moved; how many. What one of them throws keeps none of the others, and is thrown when they
     * are done: that year is looked at again when it moves again, or is asked for.
     */
    public int watch() {
        return watchUpTo(BATCH);
    }

    private int watchUpTo(int limit) {
        int watched = 0;
        var failures = new ArrayList<RuntimeException>();
        boolean more = true;
        while (more && watched < limit) {
            Moved next = moved.next(BATCH);
            var thresholds = new Thresholds();
            for (MovedYear year : next.years()) {
                try {
                    if (year.alerted() || thresholds.isReached(year)) {
                        watch(year.key());
                    }
                } catch (StoreUnavailableException unavailable) {
                    throw unavailable;
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
            unitOfWork.within(() -> {
                moved.seen(next);
                return next;
            });
            watched += next.years().size();
            more = next.more();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return watched;
    }

    /** The lowest thresholds of years, so that nobody looks into a year that cannot have come so far. */
    private final class Thresholds {

        private final Map<LedgerKey, Optional<Money>> known = new HashMap<>();

        boolean isReached(MovedYear year) {
            return known.computeIfAbsent(year.key().under(ANYBODY), this::lowest)
                    .filter(lowest -> !lowest.isMoreThan(year.most()))
                    .isPresent();
        }

        /** Empty where no document warns of anything in the year, or no figure is known. */
        private Optional<Money> lowest(LedgerKey of) {
            DivisionCode jurisdiction = of.jurisdiction();
            return policyPacks.library().decidingWithin(jurisdiction, of.period()).stream()
                    .filter(pack -> !pack.chapters().warnings().isEmpty())
                    .flatMap(pack -> new Warnings(pack, parametersOf(jurisdiction)).thresholds(of.year()).stream())
                    .min(Comparator.naturalOrder());
        }
    }

    private Parameters parametersOf(DivisionCode jurisdiction) {
        return unitOfWork.within(() -> parameters.serving(jurisdiction));
    }

    private void watch(LedgerKey key) {
        work.on(new WatchYear(key), WATCH);
    }

    /** An alert, as it stands by the ledger as it is; empty where there is none, or the caller does not reach it. */
    public Optional<Alert> alert(AlertId id, Caller by) {
        Reach reach = by.reach(Permission.READ_ALERTS);
        return unitOfWork.within(() -> alerts.find(id)).map(Alert::ledger).flatMap(ledger -> {
            watch(ledger);
            return unitOfWork
                    .within(() -> alerts.list(Alerts.Filter.of(ledger.personId().value()), reach, "", BATCH))
                    .stream()
                    .filter(alert -> alert.id().equals(id))
                    .findFirst();
        });
    }

    /**
     * At most {@code limit} alerts of the filter with an id behind {@code after}, by id. Those of one person are by the ledger as it is;
     * of others, the years that moved last may not have been looked at yet.
     */
    public List<Alert> alerts(Alerts.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_ALERTS);
        if (filter.personId().isEmpty()) {
            watch();
        } else {
            var ledgers = new Need.Ledgers(new PersonId(filter.personId()));
            files.open(Needs.of(ledgers.id(), ledgers)).of(ledgers).stream()
                    .map(AnnualLedger::key)
                    .forEach(this::watch);
        }
        return unitOfWork.within(() -> alerts.list(filter, reach, after, limit));
    }

    /** What is to be asked to take an alert a step further; empty where there is none. */
    public Optional<Request<Alert>> handling(AlertId id, AlertState to, String reason, Caller by) {
        by.reach(Permission.HANDLE_ALERTS);
        return unitOfWork.within(() -> alerts.find(id)).map(alert -> new HandleAlert(id, alert.ledger(), to, reason));
    }

    /**
     * Draws up the list of a month 月度预警名单: every alert of the jurisdiction that was raised by its last day and stands in no list yet is
     * listed. Drawn up again, it holds what is listed already, and what was raised since.
     *
     * @return the alerts that stand in the list, by id
     */
    public List<Alert> drawUp(DivisionCode jurisdiction, YearMonth month, Caller by) {
        Reach reach = by.reach(Permission.HANDLE_ALERTS);
        watchUpTo(Integer.MAX_VALUE);
        LocalDate last = month.atEndOfMonth();
        all(jurisdiction, reach).stream()
                .filter(alert ->
                        alert.state() == AlertState.RAISED && !alert.raisedOn().isAfter(last))
                .forEach(alert ->
                        work.on(new HandleAlert(alert.id(), alert.ledger(), AlertState.LISTED, month.toString()), by));
        return listed(jurisdiction, month, reach);
    }

    /** Keeps that the list of a month was sent to those with whom it is shared; the alerts that stand in it, by id. */
    public List<Alert> sent(DivisionCode jurisdiction, YearMonth month, Caller by) {
        Reach reach = by.reach(Permission.HANDLE_ALERTS);
        listed(jurisdiction, month, reach).stream()
                .filter(alert -> alert.state() == AlertState.LISTED)
                .forEach(alert ->
                        work.on(new HandleAlert(alert.id(), alert.ledger(), AlertState.SENT, month.toString()), by));
        return listed(jurisdiction, month, reach);
    }

    /** The alerts that stand in the list of a month, by id. */
    public List<Alert> listed(DivisionCode jurisdiction, YearMonth month, Caller by) {
        return listed(jurisdiction, month, by.reach(Permission.READ_ALERTS));
    }

    private List<Alert> listed(DivisionCode jurisdiction, YearMonth month, Reach reach) {
        return all(jurisdiction, reach).stream()
                .filter(alert -> alert.steps().stream()
                        .anyMatch(step ->
                                step.to() == AlertState.LISTED && step.reason().equals(month.toString())))
                .toList();
    }

    private List<Alert> all(DivisionCode jurisdiction, Reach reach) {
        var filter = new Alerts.Filter("", jurisdiction.value(), 0, "", Optional.empty(), "");
        var all = new ArrayList<Alert>();
        List<Alert> page;
        do {
            String after = all.isEmpty() ? "" : all.getLast().id().value();
            page = unitOfWork.within(() -> alerts.list(filter, reach, after, PAGE));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
