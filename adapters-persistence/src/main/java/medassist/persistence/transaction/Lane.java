package medassist.persistence.transaction;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import medassist.domain.recipient.PersonId;

/**
 * Work about persons, each of whom always comes to the same lane. Whoever finds a lane free begins at once; who comes meanwhile
 * waits, and all who wait, of different persons, then share one transaction 成组提交.
 */
final class Lane {

    private static final int LARGEST_GROUP = 64;

    private final TransactionOperations<Connection> transactions;
    private final TransactionAttempts attempts;
    private final PersonLocks locks;
    private final Pipeline pipeline;
    private final Deque<Member<?>> waiting = new ArrayDeque<>();
    private boolean busy;

    Lane(
            TransactionOperations<Connection> transactions,
            TransactionAttempts attempts,
            PersonLocks locks,
            Pipeline pipeline) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.locks = locks;
        this.pipeline = pipeline;
    }

    /** Does the work when its turn has come, as a whole or not at all. */
    <T> T run(PersonId person, Supplier<T> work) {
        var member = new Member<>(person, work, locks);
        if (enter(member) || member.awaitTurns()) {
            try {
                lead(member);
            } finally {
                passLead();
            }
        }
        return member.outcome();
    }

    /** How many works wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean enter(Member<?> member) {
        if (busy) {
            waiting.add(member);
            return false;
        }
        busy = true;
        return true;
    }

    private synchronized void passLead() {
        if (waiting.isEmpty()) {
            busy = false;
        } else {
            waiting.remove().tell(new Member.Turn.Lead());
        }
    }

    /** The leader and those that wait; of a person's, the first. */
    private synchronized List<Member<?>> gather(Member<?> leader) {
        List<Member<?>> gathered = new ArrayList<>(List.of(leader));
        Set<PersonId> persons = new HashSet<>(Set.of(leader.person()));
        Iterator<Member<?>> others = waiting.iterator();
        while (others.hasNext() && gathered.size() < LARGEST_GROUP) {
            Member<?> other = others.next();
            if (persons.add(other.person())) {
                gathered.add(other);
                others.remove();
            }
        }
        return gathered;
    }

    private void lead(Member<?> leader) {
        List<Member<?>> gathered = gather(leader);
        List<Member<?>> others = gathered.subList(1, gathered.size());
        try {
            List<Member<?>> left = gathered;
            while (left.size() > 1) {
                left = doTogether(left, leader);
            }
            doAlone(left, leader);
        } finally {
            others.forEach(other -> other.tell(new Member.Turn.End()));
        }
    }

    /**
     * Does those together of whose persons nobody elsewhere holds one, and each of the others by itself. Those of whom the
     * group was undone and who are still to be done: all but the one whose own failure undid it.
     */
    private List<Member<?>> doTogether(List<Member<?>> members, Member<?> leader) {
        Attempt attempt;
        try {
            // What belongs to the leader's request must not reach the others.
            attempt = PropagatedContext.empty()
                    .propagate(() -> transactions.executeWrite(status -> {
                        Attempt begun = Attempt.of(members, held(members, status), pipeline);
                        tell(begun.held, leader, new Member.Turn.TakePart(begun.group, PropagatedContext.get()));
                        begun.group.awaitEnd();
                        if (begun.group.failure().isPresent()) {
                            status.setRollbackOnly();
                        }
                        return begun;
                    }));
        } catch (RuntimeException notBegunOrNotEnded) {
            members.forEach(member -> member.failed(notBegunOrNotEnded));
            return List.of();
        }
        doAlone(attempt.notHeld, leader);
        return attempt.group
                .failure()
                .map(failure -> stillToBeDone(attempt.held, failure, leader))
                .orElseGet(List::of);
    }

    /** Whom of them nobody else holds. None where one of them cannot be asked for: then each is, by itself. */
    private Set<PersonId> held(List<Member<?>> members, TransactionStatus<Connection> status) {
        try {
            return locks.tryToHold(members.stream().map(Member::person).toList());
        } catch (RuntimeException notAsked) {
            status.setRollbackOnly();
            return Set.of();
        }
    }

    /** A group of those whose persons could be held, and those who are left out of it. */
    private record Attempt(List<Member<?>> held, List<Member<?>> notHeld, TransactionGroup group) {

        private static Attempt of(List<Member<?>> members, Set<PersonId> persons, Pipeline pipeline) {
            List<Member<?>> held = new ArrayList<>();
            List<Member<?>> notHeld = new ArrayList<>();
            members.forEach(member -> (persons.contains(member.person()) ? held : notHeld).add(member));
            return new Attempt(held, notHeld, new TransactionGroup(held.size(), pipeline));
        }
    }

    private List<Member<?>> stillToBeDone(List<Member<?>> members, Throwable failure, Member<?> leader) {
        List<Member<?>> others = members.stream()
                .filter(member -> !failure.equals(member.thrown()))
                .toList();
        if (others.size() < members.size() && isOwn(failure)) {
            return others;
        }
        doAlone(members, leader);
        return List.of();
    }

    /** Whether it is a failure of the work that threw it, and of no other. */
    private static boolean isOwn(Throwable failure) {
        return !(failure instanceof GroupUndoneException) && !SqlFailures.any(failure, _ -> true);
    }

    private void doAlone(List<Member<?>> members, Member<?> leader) {
        var done = new CountDownLatch(members.size());
        tell(members, leader, new Member.Turn.GoAlone(attempts, pipeline, done));
        Uninterrupted.await(done);
    }

    private static void tell(List<Member<?>> members, Member<?> leader, Member.Turn.Doing turn) {
        members.stream().filter(member -> !member.equals(leader)).forEach(member -> member.tell(turn));
        if (members.contains(leader)) {
            leader.take(turn);
        }
    }
}
