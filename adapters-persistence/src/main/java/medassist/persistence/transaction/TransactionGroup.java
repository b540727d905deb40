package medassist.persistence.transaction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of work that share a transaction, each on a thread of its own. What they ask of the database waits until each of
 * them has asked or has ended; then it is asked together, each kind in one statement.
 */
public final class TransactionGroup {

    private static final ScopedValue<TransactionGroup> CURRENT = ScopedValue.newInstance();

    private final CountDownLatch ended;
    private final Map<Object, Thread> owners = new HashMap<>();
    private int working;
    private Round round = new Round();
    private @Nullable Throwable failure;

    TransactionGroup(int members) {
        ended = new CountDownLatch(members);
        working = members;
    }

    static Optional<TransactionGroup> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Keeps a resource, which belongs to the transaction, for the running work alone. Where other work of its group has it,
     * the group is undone, and each work done again in a transaction of its own.
     */
    public static void own(Object resource) {
        current().ifPresent(group -> group.take(resource));
    }

    /** Undoes the group of the running work, if it has one: each work is done again in a transaction of its own. */
    public static void disband() {
        if (CURRENT.isBound()) {
            throw new GroupUndoneException();
        }
    }

    /** Does a piece of work as part of the group. What it throws undoes the group. */
    <T> T within(Supplier<T> work) {
        try {
            return ScopedValue.where(CURRENT, this).call(work::get);
        } catch (RuntimeException | Error thrown) {
            undo(thrown);
            throw thrown;
        } finally {
            leave();
        }
    }

    /** Waits until all work has ended. */
    void awaitEnd() {
        Uninterrupted.await(ended);
    }

    /** Why nothing of the group may be kept; empty where all may be. */
    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    <K, V> Optional<V> ask(GroupedStatement<K, V> statement, K key) {
        Round asked = add(statement, key);
        Uninterrupted.await(asked.done);
        return asked.answer(statement, key);
    }

    private synchronized <K, V> Round add(GroupedStatement<K, V> statement, K key) {
        if (failure != null) {
            throw new GroupUndoneException();
        }
        Round asked = round;
        asked.add(statement, key);
        working--;
        runIfAllHaveAsked();
        return asked;
    }

    private synchronized void leave() {
        working--;
        runIfAllHaveAsked();
        ended.countDown();
    }

    private void runIfAllHaveAsked() {
        if (working == 0 && round.askers > 0) {
            Round asked = round;
            round = new Round();
            working = asked.askers;
            if (failure == null) {
                try {
                    asked.run();
                } catch (RuntimeException failed) {
                    failure = failed;
                }
            }
            asked.done.countDown();
        }
    }

    private synchronized void take(Object resource) {
        if (!owners.computeIfAbsent(resource, unowned -> Thread.currentThread()).equals(Thread.currentThread())) {
            throw new GroupUndoneException();
        }
    }

    /** The first reason is the one: what is thrown later may come of it. */
    private synchronized void undo(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    /** What is asked together. */
    private static final class Round {

        private final CountDownLatch done = new CountDownLatch(1);
        private final Map<GroupedStatement<?, ?>, Batch<?, ?>> batches = new LinkedHashMap<>();
        private int askers;

        private <K, V> void add(GroupedStatement<K, V> statement, K key) {
            batch(statement).keys.add(key);
            askers++;
        }

        private void run() {
            batches.values().forEach(Batch::run);
        }

        private <K, V> Optional<V> answer(GroupedStatement<K, V> statement, K key) {
            Map<K, V> answers = batch(statement).answers;
            if (answers == null) {
                throw new GroupUndoneException();
            }
            return Optional.ofNullable(answers.get(key));
        }

        @SuppressWarnings("unchecked") // A statement's batch is of its types.
        private <K, V> Batch<K, V> batch(GroupedStatement<K, V> statement) {
            return (Batch<K, V>) batches.computeIfAbsent(statement, Batch::new);
        }
    }

    /** What is asked of one statement. */
    private static final class Batch<K, V> {

        private final GroupedStatement<K, V> statement;
        private final Set<K> keys = new LinkedHashSet<>();
        private @Nullable Map<K, V> answers;

        private Batch(GroupedStatement<K, V> statement) {
            this.statement = statement;
        }

        private void run() {
            answers = statement.of(keys);
        }
    }
}
