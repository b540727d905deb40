package medassist.application.work;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.PolicyPacks;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;

/**
 * Does what is asked about a person 办理: its file is opened, it is decided, and what it changes is saved with its answer, its events
 * and its audit records, all in one transaction. Permission, stamps, answers given once, events and audit have their one place here.
 */
public final class Work {

    private final CaseFiles files;
    private final PolicyPacks policyPacks;
    private final InstantSource clock;
    private final String engine;

    /** @param engine the version of the program, which settlements keep */
    public Work(CaseFiles files, PolicyPacks policyPacks, InstantSource clock, String engine) {
        this.files = files;
        this.policyPacks = policyPacks;
        this.clock = clock;
        this.engine = engine;
    }

    /**
     * Does what is asked; asked again, the request itself finds that it was done before.
     *
     * @throws medassist.domain.access.NotPermittedException if the caller may not ask for it
     */
    public <T> Outcome<T> on(Request<T> request, Caller by) {
        return files.decide(new Asked<>(request, by));
    }

    /**
     * Does what is asked about different persons together, with other changes saved beside it.
     *
     * @see CaseFiles#decideTogether
     */
    public <T> List<Optional<Outcome<T>>> together(
            List<? extends Request<T>> requests, Caller by, Function<List<Optional<Outcome<T>>>, List<Change>> beside) {
        return files.decideTogether(
                requests.stream()
                        .<Task<Outcome<T>>>map(request -> new Asked<>(request, by))
                        .toList(),
                beside);
    }

    /** As {@link #together} of one request, which waits for its turn. */
    public <T> Outcome<T> beside(Request<T> request, Caller by, Function<Outcome<T>, List<Change>> beside) {
        return files.decideBeside(new Asked<>(request, by), beside);
    }

    /** What would be decided of each as things are; nothing is changed. */
    public <T> List<Outcome<T>> tryOutAll(List<? extends Request<T>> requests, Caller by) {
        List<Asked<T>> asked =
                requests.stream().map(request -> new Asked<T>(request, by)).toList();
        List<CaseFile> opened = files.openAll(asked.stream().map(Task::needs).toList());
        List<Decision<Outcome<T>>> decided = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            decided.add(asked.get(i).decide(opened.get(i)));
        }
        List<Needs> more = decided.stream()
                .filter(Decision.NeedsMore.class::isInstance)
                .map(each -> ((Decision.NeedsMore<Outcome<T>>) each).needs())
                .toList();
        Iterator<CaseFile> again = files.openAll(more).iterator();
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            outcomes.add(
                    switch (decided.get(i)) {
                        case Decision.Made<Outcome<T>> made -> made.outcome();
                        case Decision.NeedsMore<Outcome<T>> _ ->
                            asked.get(i).decide(again.next()).made().outcome();
                    });
        }
        return outcomes;
    }

    /**
     * What would be decided as things are; nothing is changed.
     *
     * @throws medassist.domain.access.NotPermittedException if the caller may not ask for it
     */
    public <T> Outcome<T> tryOut(Request<T> request, Caller by) {
        return new Asked<>(request, by).decided(files::open).outcome();
    }

    /**
     * Does what is asked once under a key: the reply is kept with what was done, a refusal by the rules included, and asked again
     * it is given again. An exception keeps nothing, so that it may be asked again.
     *
     * @param contentDigest tells whether what is asked again is the same
     * @param reply the outcome in the words of who is asked; like the decision, it may do nothing but this
     * @throws medassist.domain.access.NotPermittedException if the caller may not ask for it
     */
    public <T> Answer once(
            Request<T> request, Caller by, AnswerKey key, String contentDigest, Function<Outcome<T>, Reply> reply) {
        return once(request, by, new KeptAnswer.Under(key), contentDigest, reply);
    }

    /** As {@link #once}, without waiting where another request with the key is being worked on. */
    public <T> Answer onceUnlessInProgress(
            Request<T> request, Caller by, AnswerKey key, String contentDigest, Function<Outcome<T>, Reply> reply) {
        return once(request, by, new KeptAnswer.Under(key, true), contentDigest, reply);
    }

    private <T> Answer once(
            Request<T> request,
            Caller by,
            KeptAnswer.Under under,
            String contentDigest,
            Function<Outcome<T>, Reply> reply) {
        return files.decide(new AskedOnce<>(new Asked<>(request, by), under, contentDigest, reply));
    }

    private <T> Decision<Outcome<T>> decide(Request<T> request, Caller by, CaseFile file) {
        // Taken while nothing else is decided about the person, it tells what was on record then.
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), request.reason());
        return request.decide(file, stamp, new Law(policyPacks.library(), engine));
    }

    /** The changes as the caller asked for them, with what follows from each. */
    private static List<Change> recorded(List<Change> changes, Caller by) {
        var all = new ArrayList<Change>(3 * changes.size());
        for (Change change : changes) {
            all.add(change.by(by));
            change.event().map(Recorded.EventPublished::new).ifPresent(all::add);
            change.audit(by).map(Recorded.AuditAdded::new).ifPresent(all::add);
        }
        return all;
    }

    /** A request with who asks. */
    private final class Asked<T> implements Task<Outcome<T>> {

        private final Request<T> request;
        private final Caller by;
        private final Reach reach;

        /** @throws medassist.domain.access.NotPermittedException if the caller may not ask for it */
        private Asked(Request<T> request, Caller by) {
            this.request = request;
            this.by = by;
            this.reach = by.reach(request.permission());
        }

        @Override
        public Needs needs() {
            return withPerson(request.needs());
        }

        /** With the person, where it must be looked at whether the caller reaches it. */
        private Needs withPerson(Needs needs) {
            return reach.isBoundedByPersons() ? needs.and(new Need.KnownPerson(needs.person())) : needs;
        }

        @Override
        public Decision<Outcome<T>> decide(CaseFile file) {
            Optional<Refusal> beyond = request.beyond(reach, file);
            if (beyond.isPresent()) {
                return new Decision.Made<>(new Outcome.Refused<>(beyond.get()), List.of());
            }
            return switch (Work.this.decide(request, by, file)) {
                case Decision.NeedsMore<Outcome<T>>(Needs more) -> new Decision.NeedsMore<>(withPerson(more));
                case Decision.Made<Outcome<T>>(Outcome<T> outcome, List<Change> changes) ->
                    new Decision.Made<>(outcome, recorded(changes, by));
            };
        }
    }

    /** A request that is answered once under a key. */
    private record AskedOnce<T>(
            Task<Outcome<T>> asked, KeptAnswer.Under under, String contentDigest, Function<Outcome<T>, Reply> reply)
            implements Task<Answer> {

        @Override
        public Needs needs() {
            return asked.needs().and(under);
        }

        @Override
        public Decision<Answer> decide(CaseFile file) {
            Optional<KeptAnswer> earlier = file.of(under);
            if (earlier.isPresent()) {
                return new Decision.Made<>(earlier.get().toRepeated(contentDigest), List.of());
            }
            return switch (asked.decide(file)) {
                case Decision.NeedsMore<Outcome<T>>(Needs more) -> new Decision.NeedsMore<>(more.and(under));
                case Decision.Made<Outcome<T>>(Outcome<T> outcome, List<Change> changes) -> first(outcome, changes);
            };
        }

        private Decision<Answer> first(Outcome<T> outcome, List<Change> changes) {
            Reply first = reply.apply(outcome);
            var all = new ArrayList<>(changes);
            all.add(new KeptAnswer.Kept(under.key(), first.kept(contentDigest)));
            return new Decision.Made<>(new Answer.First(first.text()), all);
        }
    }
}
