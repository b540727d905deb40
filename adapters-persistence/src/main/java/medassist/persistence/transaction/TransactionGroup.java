package medassist.persistence.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * them has asked or has ended; then it is asked together, each kind in one statement, behind the rows that they have written, and
 * all of it at once.
 */
final class TransactionGroup {

    private static final ScopedValue<Part> CURRENT = ScopedValue.newInstance();

    private final Pipeline pipeline;
    private final int members;
    private final CountDownLatch ended;
    private final List<GroupedWrite.Written<?>> writes = new ArrayList<>();
    private int written;
    private int working;
    private Round round = new Round();
    private @Nullable Throwable failure;

    TransactionGroup(int members, Pipeline pipeline) {
        this.pipeline = pipeline;
        this.members = members;
        ended = new CountDownLatch(members);
        working = members;
    }

    /** Does a piece of work as a group of its own. */
    static <T> T ofOne(Supplier<T> work, Pipeline pipeline) {
        var group = new TransactionGroup(1, pipeline);
        try {
            T done = group.within(work);
            group.awaitEnd();
            group.requireWhole();
            return done;
        } catch (GroupUndoneException undone) {
            throw group.failure instanceof RuntimeException reason ? reason : undone;
        }
    }

    /** The running work's part in its group, if it has one. */
    static Optional<Part> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Undoes the group of the running work, if it shares one: each work is done again in a transaction of its own. */
    static void disband() {
        if (CURRENT.isBound() && CURRENT.get().group.members > 1) {
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
        writeTheRest();
    }

    /** Why nothing of the group may be kept; empty where all may be. */
    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** What one piece of work asks and writes. */
    static final class Part {

        private final TransactionGroup group;
        private final Set<Round.Question<?, ?>> foreseen = new LinkedHashSet<>();
        private final Map<Round.Question<?, ?>, Round> answered = new HashMap<>();
        private int last = -1;

        private Part(TransactionGroup group) {
            this.group = group;
        }

        /** What is asked now takes with it what was foreseen; the answer to that waits until the work asks for it, once. */
        <K, V> Optional<V> ask(GroupedQuery<K, V> query, K key) {
            var question = new Round.Question<>(query, key);
            Round answer = answered.remove(question);
            return answer == null ? askNow(question) : answer.answer(question);
        }

        private <K, V> Optional<V> askNow(Round.Question<K, V> question) {
            foreseen.remove(question);
            Round asked = group.join(round -> {
                round.add(question);
                foreseen.forEach(round::add);
            });
            asked.await();
            foreseen.forEach(each -> answered.put(each, asked));
            foreseen.clear();
            return asked.answer(question);
        }

        <K, V> void foresee(GroupedQuery<K, V> query, K key) {
            foreseen.add(new Round.Question<>(query, key));
        }

        <R> void write(GroupedWrite<R> statement, R row) {
            forget();
            last = group.add(statement, row, last);
        }

        /** Waits until the rows of the work are written. */
        void settle() {
            forget();
            if (group.isYetToWrite(last)) {
                group.join(_ -> {}).await();
            }
        }

        /** What was found before something is written may be different after it. */
        private void forget() {
            foreseen.clear();
            answered.clear();
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
            writes.add(new GroupedWrite.Written<>(statement, row));
        }
        return place;
    }

    private synchronized boolean isYetToWrite(int place) {
        return place >= written;
    }

    private synchronized Round join(Consumer<Round> asking) {
        requireWhole();
        Round joined = round;
        asking.accept(joined);
        joined.join();
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
        if (working == 0 && round.members() > 0) {
            Round joined = round;
            round = new Round();
            working = joined.members();
            send(joined.questions());
            joined.end(failure == null);
        }
    }

    private synchronized void writeTheRest() {
        send(List.of());
    }

    /** Writes what is not written yet, and asks. Nothing is sent any more once anything has failed. */
    private void send(Collection<? extends Pipeline.Sent> questions) {
        if (failure == null) {
            List<Pipeline.Sent> statements = new ArrayList<>(writes.subList(written, writes.size()));
            statements.addAll(questions);
            try {
                pipeline.send(statements);
                written = writes.size();
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
}
