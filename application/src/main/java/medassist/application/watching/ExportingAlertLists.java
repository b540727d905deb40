package medassist.application.watching;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import medassist.application.port.AuditTrail;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.warning.Alert;

/** Hands a month's list of alerts to an office with which it is shared, with names and identity numbers 推送月度预警名单. */
public final class ExportingAlertLists {

    /** How many persons are read at a time. */
    private static final int PAGE = 1000;

    private final WatchingBurdens watching;
    private final Persons persons;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ExportingAlertLists(
            WatchingBurdens watching, Persons persons, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.watching = watching;
        this.persons = persons;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** An alert, with the person of whom it tells. */
    public record Exported(Person person, Alert alert) {}

    /**
     * The alerts of a month's list that are shared with the office, by id, as they are by now. The audit trail keeps who has had them
     * before they are shown.
     */
    public List<Exported> export(DivisionCode jurisdiction, YearMonth month, WarningReceiver receiver, Caller by) {
        by.reach(Permission.REVEAL_PERSONS);
        List<Alert> shared = watching.listed(jurisdiction, month, by).stream()
                .filter(alert -> alert.sharedWith().contains(receiver))
                .toList();
        String list = jurisdiction + " " + month + " " + receiver;
        unitOfWork.within(() -> {
            audit.add(new AuditEntry(clock.instant(), by, Action.EXPORT_ALERTS, "", list, ""));
            return list;
        });
        return shared.stream()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(this::withPersons)
                .toList();
    }

    private Stream<Exported> withPersons(List<Alert> alerts) {
        List<PersonId> ids = alerts.stream()
                .map(alert -> alert.ledger().personId())
                .distinct()
                .toList();
        Map<PersonId, Person> known = unitOfWork.within(() -> persons.known(ids));
        return alerts.stream()
                .map(alert -> new Exported(
                        Objects.requireNonNull(known.get(alert.ledger().personId())), alert));
    }
}
