package medassist.application.watching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.work.ContentDigest;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Applicant;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.Warnings;
import medassist.domain.warning.YearBurdens;

/**
 * Brings the alerts of a ledger year to what its burdens are by now 预警评估: raises those that are missing, withdraws those that are not
 * due any more. A year that was merged into another one's has no burdens of its own.
 */
record WatchYear(LedgerKey key) implements Request<List<Alert>> {

    private static final int DIGITS = 16;

    @Override
    public Permission permission() {
        return Permission.HANDLE_ALERTS;
    }

    @Override
    public Needs needs() {
        return Needs.of(
                        key.personId(),
                        new Need.Alerts(key),
                        new Need.ParametersOf(key.jurisdiction()),
                        new Need.Filings(key.personId()))
                .andYear(key);
    }

    @Override
    public Decision<Outcome<List<Alert>>> decide(CaseFile file, Stamp stamp, Law law) {
        Map<AlertId, Alarm> alarms = new LinkedHashMap<>();
        alarms(file, law).forEach(alarm -> alarms.put(id(alarm), alarm));
        var alerts = new ArrayList<Alert>();
        var changes = new ArrayList<Change>();
        for (Alert known : file.of(new Need.Alerts(key))) {
            Alert now = Optional.ofNullable(alarms.remove(known.id()))
                    .map(alarm -> known.standing(alarm, stamp))
                    .orElseGet(() -> known.fallen(stamp));
            alerts.add(now);
            if (!now.equals(known)) {
                changes.add(new Change.AlertKept(
                        now, now.steps().size() > known.steps().size(), stamp));
            }
        }
        alarms.forEach((id, alarm) -> {
            Alert raised = Alert.raised(id, key, alarm, stamp);
            alerts.add(raised);
            changes.add(new Change.AlertKept(raised, true, stamp));
        });
        return Decision.done(alerts, changes);
    }

    /** It tells nothing of the person, whose number may have any characters. */
    private AlertId id(Alarm alarm) {
        String rule = alarm.rule().id();
        String of = key.personId() + " " + key.jurisdiction() + " " + rule;
        return new AlertId(key.year() + "-" + rule + "-" + ContentDigest.digits(of, DIGITS));
    }

    private List<Alarm> alarms(CaseFile file, Law law) {
        if (!file.of(new Need.Ledger(key)).key().equals(key)) {
            return List.of();
        }
        LedgerYear year = file.year(key);
        YearBurdens burdens = YearBurdens.of(year.journal(), year.settlements())
                .withOutsideHelp(Filing.outsideHelp(
                        file.of(new Need.Filings(key.personId())).all(), key.year()));
        return burdens.lastSettledOn()
                .flatMap(day -> law.library()
                        .deciding(key.jurisdiction(), day)
                        .flatMap(pack -> file.of(new Need.KnownPerson(key.personId()))
                                .map(person -> new Warnings(pack, file.of(new Need.ParametersOf(key.jurisdiction())))
                                        .of(
                                                Applicant.of(person, pack.serving(year.record(), day), day),
                                                key.year(),
                                                burdens::of))))
                .orElseGet(List::of);
    }
}
