package medassist.hisfeed.message;

import java.util.List;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;

/** A message about a person that is refused before anything is decided, so that it is refused alike whenever it comes. */
record RefusedUnread(PersonId person) implements Request<PersonId> {

    @Override
    public Permission permission() {
        return Permission.LOOK_UP_PERSONS;
    }

    @Override
    public Needs needs() {
        return Needs.of(person);
    }

    @Override
    public Decision<Outcome<PersonId>> decide(CaseFile file, Stamp stamp, Law law) {
        return Decision.done(person, List.of());
    }
}
