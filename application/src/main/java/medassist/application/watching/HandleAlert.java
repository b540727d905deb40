package medassist.application.watching;

import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;

/** Takes an alert a step further 预警处理. Asked again, it was done before. */
record HandleAlert(AlertId id, LedgerKey key, AlertState to, String reason) implements Request<Alert> {

    @Override
    public Permission permission() {
        return Permission.HANDLE_ALERTS;
    }

    @Override
    public Needs needs() {
        return Needs.of(key.personId(), new Need.Alerts(key), new Need.KnownPerson(key.personId()));
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reach.reaches(key.jurisdiction()) && personBeyond(reach, file).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Code.UNKNOWN_ALERT, id));
    }

    @Override
    public Decision<Outcome<Alert>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Alert> known = file.of(new Need.Alerts(key)).stream()
                .filter(alert -> alert.id().equals(id))
                .findFirst();
        if (known.isEmpty()) {
            return Decision.refused(Refusal.Code.UNKNOWN_ALERT, id);
        }
        Alert alert = known.get();
        if (alert.state() == to && alert.steps().getLast().reason().equals(reason)) {
            return Decision.doneBefore(alert);
        }
        if (!to.follows(alert.state())) {
            return Decision.refused(Refusal.Code.ALERT_STATE, id, alert.state());
        }
        Alert taken = alert.taken(to, stamp);
        return Decision.done(taken, List.of(new Change.AlertKept(taken, true, stamp)));
    }
}
