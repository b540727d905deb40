package medassist.application.importing;

import java.time.LocalDate;
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
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.roster.RosterEntry;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPlan;
import medassist.domain.roster.RosterResult;

/**
 * Puts on record what a row of a roster comes to, exactly as it was previewed, with all that becomes due by it 名单行入库.
 *
 * @param entry what the row says; empty of somebody who is missing from a full list
 * @param previewed what the second person was shown that it changes; empty of a row whose person was not known then
 * @param until the last day on which a row holds that a later list has ended; the last of all where none has
 */
record RecordRosterRow(
        RosterHead head,
        PersonId personId,
        Category category,
        Optional<RosterEntry> entry,
        Optional<RosterPlan> previewed,
        LocalDate until)
        implements Request<RosterResult> {

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
        Optional<Person> person = file.of(new Need.KnownPerson(personId));
        if (person.isEmpty()) {
            return Decision.refused(Refusal.Code.UNKNOWN_PERSON, personId);
        }
        if (previewed.isEmpty()
                && entry.filter(said -> said.isCalled(person.get().name())).isEmpty()) {
            return Decision.refused(Refusal.Code.NAME_DIFFERS, personId);
        }
        RosterPlan plan = plan(file.of(new Need.Certifications(personId)).own());
        if (plan.outcome() == RosterOutcome.UNCHANGED) {
            return Decision.doneBefore(RosterResult.asItWas());
        }
        if (previewed.filter(shown -> !shown.equals(plan)).isPresent()) {
            return Decision.refused(Refusal.Code.CHANGED_SINCE_PREVIEW, personId);
        }
        List<Change> changes = new ArrayList<>();
        plan.recorded().forEach(each -> changes.add(new Change.CertificationRecorded(personId, each, stamp)));
        return RosterEffects.resulting(
                effect -> RosterResult.recorded(plan, effect),
                RecordedThings.certifications(personId, file, law)
                        .change(plan.replaced(), plan.recorded(), changes)
                        .decide(plan, file, stamp, law));
    }

    private RosterPlan plan(List<Certification> known) {
        if (entry.isEmpty()) {
            return RosterPlan.absent(category, head, known);
        }
        if (until.equals(LocalDate.MAX)) {
            return RosterPlan.of(entry.get(), head, known);
        }
        // What is on record by now is known better than a list that was followed by others.
        RosterPlan plan = RosterPlan.of(entry.get().notBeyond(until), head, known);
        return plan.replaced().isEmpty() ? plan : RosterPlan.NOTHING;
    }
}
