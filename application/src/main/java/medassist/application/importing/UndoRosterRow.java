package medassist.application.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.certifying.RecordChange;
import medassist.application.certifying.RecordedThings;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;
import medassist.domain.roster.RosterPlan;
import medassist.domain.roster.RosterResult;

/**
 * Puts on record again what a row of a roster had replaced, and takes from the record what it had brought 名单行撤销.
 *
 * @param done what the row had changed
 */
record UndoRosterRow(PersonId personId, RosterPlan done) implements Request<RosterResult> {

    @Override
    public Permission permission() {
        return Permission.CERTIFY;
    }

    @Override
    public Needs needs() {
        return RecordChange.needs(personId);
    }

    @Override
    public Decision<Outcome<RosterResult>> decide(CaseFile file, Stamp stamp, Law law) {
        List<Certification> known = file.of(new Need.Certifications(personId)).own();
        Optional<Certification> touched =
                done.recorded().stream().filter(each -> !known.contains(each)).findFirst();
        if (touched.isPresent()) {
            return Decision.refused(
                    Refusal.Code.TOUCHED_SINCE, personId, touched.get().id());
        }
        List<Change> changes = new ArrayList<>();
        for (Certification each : done.replaced()) {
            changes.add(new Change.CertificationRecorded(personId, each, stamp));
        }
        for (Certification each : done.recorded()) {
            if (done.replaced().stream().noneMatch(before -> before.id().equals(each.id()))) {
                changes.add(new Change.CertificationWithdrawn(personId, each.id(), stamp));
            }
        }
        return RosterEffects.resulting(
                RosterResult::undone,
                RecordedThings.certifications(personId, file, law)
                        .change(done.recorded(), done.replaced(), changes)
                        .decide(done, file, stamp, law));
    }
}
