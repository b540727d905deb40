package medassist.application.registering;

import java.util.List;
import medassist.application.work.Request;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Person;

/**
 * Registers a person, or replaces what is known of one 人员登记. No year is replayed: age, sex and insurance count as they were when
 * each settlement was decided, which is kept with it.
 */
public record RegisterPerson(Person person) implements Request<Registration> {

    @Override
    public Needs needs() {
        return Needs.of(person.id(), new Need.KnownPerson(person.id()));
    }

    @Override
    public Decision<Outcome<Registration>> decide(CaseFile file, Stamp stamp, Law law) {
        boolean isNew = file.of(new Need.KnownPerson(person.id())).isEmpty();
        return Decision.done(
                isNew ? Registration.ADDED : Registration.REPLACED,
                List.of(new Change.PersonRegistered(person, stamp)));
    }
}
