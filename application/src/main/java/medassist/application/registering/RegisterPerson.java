package medassist.application.registering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.certifying.RecordChange;
import medassist.application.work.Request;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonRecord;

/**
 * Registers a person, or replaces what is known of one 人员登记. Age, sex, insurance and household registration count as they were when
 * each settlement was decided, which is kept with it; a death that becomes known replays the years from it on.
 */
public record RegisterPerson(Person person) implements Request<Registration> {

    @Override
    public Needs needs() {
        return RecordChange.needs(person.id());
    }

    @Override
    public Decision<Outcome<Registration>> decide(CaseFile file, Stamp stamp, Law law) {
        var registered = new Change.PersonRegistered(person, stamp);
        Optional<Person> known = file.of(new Need.KnownPerson(person.id()));
        if (known.isEmpty()) {
            return Decision.done(Registration.ADDED, List.of(registered));
        }
        LocalDate before = known.get().diedOn();
        LocalDate earlier = before.isBefore(person.diedOn()) ? before : person.diedOn();
        var change = new RecordChange(
                person.id(),
                year -> !before.equals(person.diedOn()) && !year.period().to().isBefore(earlier),
                year -> year.with(new PersonRecord(file.record(person.id()).certifications(), person.diedOn())),
                registered,
                new Cause(Cause.Kind.DEATH, person.id().value()));
        return change.decide(Registration.REPLACED, file, stamp, law);
    }
}
