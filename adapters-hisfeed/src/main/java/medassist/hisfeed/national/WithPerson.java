package medassist.hisfeed.national;

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
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Person;

/**
 * A request whose reply says who its person is: the same request, with the person as its file has it 含人员信息的办理.
 *
 * @param <T> what the request is about
 */
record WithPerson<T>(Request<T> request) implements Request<WithPerson.Known<T>> {

    /** What was done, and the person as known then. */
    record Known<T>(T result, Person person) {}

    @Override
    public Permission permission() {
        return request.permission();
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return request.beyond(reach, file);
    }

    @Override
    public Needs needs() {
        return withPerson(request.needs());
    }

    @Override
    public Decision<Outcome<Known<T>>> decide(CaseFile file, Stamp stamp, Law law) {
        return switch (request.decide(file, stamp, law)) {
            case Decision.NeedsMore<Outcome<T>>(Needs more) -> new Decision.NeedsMore<>(withPerson(more));
            case Decision.Made<Outcome<T>>(Outcome<T> outcome, List<Change> changes) ->
                new Decision.Made<>(outcome.map(result -> new Known<>(result, person(file))), changes);
        };
    }

    @Override
    public String reason() {
        return request.reason();
    }

    private static Needs withPerson(Needs needs) {
        return needs.and(new Need.KnownPerson(needs.person()));
    }

    private Person person(CaseFile file) {
        return file.of(new Need.KnownPerson(request.needs().person())).orElseThrow();
    }
}
