package medassist.persistence.work;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.StoreUnavailableException;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Task;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;

/**
 * Tasks that are decided in batches 成组提交. Whoever finds the lane free leads it: its task and all that wait, one a person and one
 * a key, are decided in one transaction; then whoever has waited longest leads. A person's tasks always come to the same lane.
 *
 * <p>Nobody is given an outcome before the transaction has committed. Where the transaction fails, whatever is thrown, and where a
 * lock could not be had at once, each task is decided alone, on the thread that asked for it; where the connection was lost while
 * the transaction was being committed, nobody decides again what may be decided already.
 */
final class Lane {

    private static final int LARGEST_BATCH = 64;

    private final CaseTransaction transaction;
    private final BatchMeters meters;
    private final Duration longestWait;
    private final Deque<Member<?>> waiting = new ArrayDeque<>();
    private boolean isLed;

    Lane(CaseTransaction transaction, BatchMeters meters, Duration longestWait) {
        this.transaction = transaction;
        this.meters = meters;
        this.longestWait = longestWait;
    }

    /** What a task is told. */
    private enum Turn {
        /** To lead those that wait. */
        LEAD,
        /** That its case is closed, and what it decided committed. */
        CLOSED,
        /** To be decided alone. */
        ALONE,
        /** That it has waited too long. */
        GIVEN_UP,
        /** That nobody knows whether it was committed. */
        UNKNOWN
    }

    /**
     * A task in the lane, with what it is told first.
     *
     * @param subjects what no other of its batch may be about: the person, and what may be added under a key
     */
    private record Member<T>(Case<T> inBatch, Set<Object> subjects, CompletableFuture<Turn> told) {

        private static <T> Member<T> of(Task<T> task) {
            var inBatch = new Case<>(task);
            return new Member<>(inBatch, subjects(inBatch.needs()), new CompletableFuture<>());
        }

        private static Set<Object> subjects(Needs needs) {
            Stream<Need<?>> added = needs.all().stream()
                    .filter(need -> need instanceof KeptAnswer.Under || need instanceof Need.SettlementUnder);
            return Stream.concat(Stream.of(needs.person()), added).collect(Collectors.toSet());
        }

        private Turn turn() {
            return inBatch.isOpen() ? Turn.ALONE : Turn.CLOSED;
        }
    }

    /**
     * Decides the task when its turn has come.
     *
     * @throws StoreUnavailableException if it waited too long; whether it was decided is not known then
     */
    <T> T decide(Task<T> task) {
        var member = Member.of(task);
        Turn turn = enter(member) ? Turn.LEAD : await(member);
        return switch (turn == Turn.LEAD ? lead(member) : turn) {
            case ALONE -> transaction.alone(task);
            case CLOSED -> member.inBatch.outcome();
            case GIVEN_UP, LEAD ->
                throw new StoreUnavailableException(new TimeoutException("no turn within " + longestWait));
            case UNKNOWN -> throw new StoreUnavailableException(new SQLException("lost while committing", "08007"));
        };
    }

    /** How many tasks wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Whether the lane was free, and is led by the member now. */
    private synchronized boolean enter(Member<?> member) {
        if (isLed) {
            waiting.add(member);
            return false;
        }
        isLed = true;
        return true;
    }

    /** An interrupt does not end the wait: what is waited for is on its way, and may be committed. */
    private Turn await(Member<?> member) {
        return member.told
                .completeOnTimeout(Turn.GIVEN_UP, longestWait.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Decides the leader's task with those that wait, and tells these; what the leader is told itself. */
    private Turn lead(Member<?> leader) {
        List<Member<?>> batch = new ArrayList<>();
        Function<Member<?>, Turn> turns = _ -> Turn.ALONE;
        try {
            gather(leader, batch);
            turns = together(batch);
        } finally {
            try {
                for (Member<?> member : batch) {
                    member.told.complete(turns.apply(member));
                }
            } finally {
                passLead();
            }
        }
        List<Turn> told = batch.stream().map(turns).toList();
        meters.ended(Collections.frequency(told, Turn.CLOSED), Collections.frequency(told, Turn.ALONE));
        return turns.apply(leader);
    }

    /** Decides the batch; what each of it is told. */
    private Function<Member<?>, Turn> together(List<Member<?>> batch) {
        try {
            transaction.together(batch.stream().<Case<?>>map(Member::inBatch).toList());
            return Member::turn;
        } catch (StoreUnavailableException lost) {
            meters.rolledBack(batch.size(), lost);
            return _ -> Turn.UNKNOWN;
        } catch (Throwable failure) {
            // What comes of it each of them finds out by itself.
            meters.rolledBack(batch.size(), failure);
            return _ -> Turn.ALONE;
        }
    }

    /** Takes the leader and those that wait into the batch; of a person's and a key's, the first. */
    private synchronized void gather(Member<?> leader, List<Member<?>> batch) {
        batch.add(leader);
        Set<Object> subjects = new HashSet<>(leader.subjects);
        Iterator<Member<?>> others = waiting.iterator();
        while (others.hasNext() && batch.size() < LARGEST_BATCH) {
            Member<?> other = others.next();
            if (other.told.isDone()) {
                others.remove();
            } else if (Collections.disjoint(subjects, other.subjects)) {
                subjects.addAll(other.subjects);
                batch.add(other);
                others.remove();
            }
        }
    }

    private synchronized void passLead() {
        isLed = false;
        while (!isLed && !waiting.isEmpty()) {
            isLed = waiting.remove().told.complete(Turn.LEAD);
        }
    }
}
