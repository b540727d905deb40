package medassist.persistence.transaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of work that share a transaction, each on a thread of its own. What they ask of the database waits until each of
 * them has asked or has ended; then it is asked together, each kind in one statement, behind the rows that they have written.
 */
final class TransactionGroup {

    private static final ScopedValue<Part> CURRENT = ScopedValue.newInstance();

    private final CountDownLatch ended;
    private final List<Rows<?>> writes = new ArrayList<>();
    private int written;
    private int working;
    private Round round = new Round();
    private @Nullable Throwable failure;

    TransactionGroup(int members) {
        ended = new CountDownLatch(members);
        working = members;
    }

    /** The running work's part in its group, if it has one. */
    static Optional<Part> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Undoes the group of the running work, if it has one: each work is done again in a transaction of its own. */
    static void disband() {
        if (CURRENT.isBound()) {
            throw new GroupUndoneException();
        }
    }

    /** Does a piece of work as part of the group. What it throws undoes the group. */
    <T> T within(Supplier<T> work) {
        try {
            return ScopedValue.where(CURRENT, new Part(this)).call(work::get);
        } catch (RuntimeException | Error thrown) {
            undo(thrown);
            throw thrown;
        } finally {
            leave();
        }
    }

    /** Waits until all work has ended and everything is written. */
    void awaitEnd() {
        Uninterrupted.await(ended);
        writeRows();
    }

    /** Why nothing of the group may be kept; empty where all may be. */
    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** What one piece of work asks and writes. */
    static final class Part {

        private final TransactionGroup group;
        private int last;

        private Part(TransactionGroup group) {
            this.group = group;
        }

        <K, V> Optional<V> ask(GroupedQuery<K, V> query, K key) {
            Round asked = group.join(round -> round.add(query, key));
            Uninterrupted.await(asked.done);
            return asked.answer(query, key);
        }

        <R> void write(GroupedWrite<R> statement, R row) {
            last = group.add(statement, row, last);
        }

        /** Waits until its rows are written. */
        void await() {
            Round joined = group.join(_ -> {});
            Uninterrupted.await(joined.done);
            joined.requireDone();
        }
    }

    /** Adds a row to the first writing of its statement, but to none before the last that its work has added to; which one. */
    private synchronized <R> int add(GroupedWrite<R> statement, R row, int notBefore) {
        requireWhole();
        int place = Math.max(notBefore, written);
        while (place < writes.size() && !writes.get(place).take(statement, row)) {
            place++;
        }
        if (place == writes.size()) {
            writes.add(new Rows<>(statement, row));
        }
        return place;
    }

    private synchronized Round join(Consumer<Round> asking) {
        requireWhole();
        Round joined = round;
        asking.accept(joined);
        joined.members++;
        working--;
        runIfAllHaveJoined();
        return joined;
    }

    private void requireWhole() {
        if (failure != null) {
            throw new GroupUndoneException();
        }
    }

    private synchronized void leave() {
        working--;
        runIfAllHaveJoined();
        ended.countDown();
    }

    private void runIfAllHaveJoined() {
        if (working == 0 && round.members > 0) {
            Round joined = round;
            round = new Round();
            working = joined.members;
            writeRows();
            run(joined::run);
            joined.done.countDown();
        }
    }

    private synchronized void writeRows() {
        for (; written < writes.size(); written++) {
            run(writes.get(written)::write);
        }
    }

    /** Nothing is asked or written any more once anything has failed. */
    private void run(Runnable statement) {
        if (failure == null) {
            try {
                statement.run();
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
    }

    /** The first reason is the one: what is thrown later may come of it. */
    private synchronized void undo(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    /** Rows that are written together. */
    private static final class Rows<R> {

        private final GroupedWrite<R> statement;
        private final List<R> rows = new ArrayList<>();

        private Rows(GroupedWrite<R> statement, R row) {
            this.statement = statement;
            rows.add(row);
        }

        /** Whether the row is one of these, and with them now. */
        @SuppressWarnings("unchecked") // A statement's rows are of its type.
        private boolean take(GroupedWrite<?> other, Object row) {
            return statement.equals(other) && rows.add((R) row);
        }

        private void write() {
            statement.all(List.copyOf(rows));
        }
    }

    /** What is asked together. */
    private static final class Round {

        private final CountDownLatch done = new CountDownLatch(1);
        private final Map<GroupedQuery<?, ?>, Questions<?, ?>> asked = new LinkedHashMap<>();
        private int members;
        private boolean ran;

        private <K, V> void add(GroupedQuery<K, V> query, K key) {
            questions(query).keys.add(key);
        }

        private void run() {
            asked.values().forEach(Questions::ask);
            ran = true;
        }

        private void requireDone() {
            if (!ran) {
                throw new GroupUndoneException();
            }
        }

        private <K, V> Optional<V> answer(GroupedQuery<K, V> query, K key) {
            requireDone();
            return Optional.ofNullable(questions(query).answers.get(key));
        }

        @SuppressWarnings("unchecked") // A query's questions are of its types.
        private <K, V> Questions<K, V> questions(GroupedQuery<K, V> query) {
            return (Questions<K, V>) asked.computeIfAbsent(query, Questions::new);
        }
    }

    /** What is asked of one query. */
    private static final class Questions<K, V> {

        private final GroupedQuery<K, V> query;
        private final Set<K> keys = new LinkedHashSet<>();
        private Map<K, V> answers = Map.of();

        private Questions(GroupedQuery<K, V> query) {
            this.query = query;
        }

        private void ask() {
            answers = query.of(keys);
        }
    }
}
