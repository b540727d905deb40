package medassist.persistence.transaction;

import io.micronaut.core.propagation.PropagatedContext;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/** A piece of work about a person in a lane, done on the thread that waits for it. */
final class Member<T> {

    private final PersonId person;
    private final Supplier<T> work;
    private final PersonLocks locks;
    private final LinkedBlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private @Nullable T value;
    private @Nullable Throwable thrown;

    Member(PersonId person, Supplier<T> work, PersonLocks locks) {
        this.person = person;
        this.work = work;
        this.locks = locks;
    }

    /** What a piece of work that waits is told. */
    sealed interface Turn {

        /** To lead those that wait. */
        record Lead() implements Turn {}

        /** That its transaction has ended. */
        record End() implements Turn {}

        /** To do the work. */
        sealed interface Doing extends Turn {}

        /** To be done as part of a group that holds its person, over the connection that the context leads to. */
        record TakePart(TransactionGroup group, PropagatedContext context) implements Doing {}

        /** To be done in a transaction of its own, and to say when it has been. */
        record GoAlone(TransactionAttempts attempts, Pipeline pipeline, CountDownLatch done) implements Doing {}
    }

    /** Whom the work is about. */
    PersonId person() {
        return person;
    }

    void tell(Turn turn) {
        turns.add(turn);
    }

    /** Does as it is told until its transaction has ended, or it is told to lead; whether it is to lead. */
    boolean awaitTurns() {
        while (true) {
            switch (next()) {
                case Turn.Lead() -> {
                    return true;
                }
                case Turn.End() -> {
                    return false;
                }
                case Turn.Doing doing -> take(doing);
            }
        }
    }

    /** Does the work as the turn has it. */
    void take(Turn.Doing turn) {
        switch (turn) {
            case Turn.TakePart(TransactionGroup group, PropagatedContext context) ->
                keepOutcome(() -> context.propagate(() -> group.within(() -> locks.within(person, work))));
            case Turn.GoAlone(TransactionAttempts attempts, Pipeline pipeline, CountDownLatch done) -> {
                keepOutcome(() ->
                        attempts.run(() -> locks.holding(person, () -> TransactionGroup.ofOne(work, pipeline))));
                done.countDown();
            }
        }
    }

    /** What the work threw; nothing where it did not. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }

    void failed(RuntimeException failure) {
        thrown = failure;
    }

    /** What the work came to. */
    T outcome() {
        return switch (thrown) {
            case null -> Objects.requireNonNull(value);
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        };
    }

    private void keepOutcome(Supplier<T> doing) {
        value = null;
        thrown = null;
        try {
            value = doing.get();
        } catch (RuntimeException | Error failure) {
            thrown = failure;
        }
    }

    private Turn next() {
        return Uninterrupted.get(turns::take);
    }
}
