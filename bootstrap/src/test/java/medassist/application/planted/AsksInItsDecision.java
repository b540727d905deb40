package medassist.application.planted;

import medassist.application.port.Persons;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/** A request that asks a store what its file does not hold. */
public record AsksInItsDecision(PersonId id, Persons persons) implements Request<Person> {

    @Override
    public Permission permission() {
        return Permission.SETTLE;
    }

    @Override
    public Needs needs() {
        return Needs.of(id);
    }

    @Override
    public Decision<Outcome<Person>> decide(CaseFile file, Stamp stamp, Law law) {
        return Decision.doneBefore(persons.find(id).orElseThrow());
    }
}
