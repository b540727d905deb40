package medassist.persistence.transaction;

import io.micronaut.core.propagation.PropagatedContext;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A piece of work in a lane, done on the thread that waits for it. */
final class Member<T> {

    private final String person;
    private final Supplier<T> work;
    private final LinkedBlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private @Nullable T value;
    private @Nullable Throwable thrown;

    Member(String person, Supplier<T> work) {
        this.person = person;
        this.work = work;
    }

    /** What a piece of work that waits is told. */
    sealed interface Turn {

        /** To lead those that wait. */
        record Lead() implements Turn {}

        /** That its transaction has ended. */
        record End() implements Turn {}

        /** To do the work. */
        sealed interface Doing extends Turn {}

        /** To be done as part of a group, over the connection that the context leads to. */
        record TakePart(TransactionGroup group, PropagatedContext context) implements Doing {}

        /** To be done in a transaction of its own, and to say when it has been. */
        record GoAlone(TransactionAttempts attempts, CountDownLatch done) implements Doing {}
    }

    /** Whom the work is about. */
    String person() {
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
                keepOutcome(() -> context.propagate(() -> group.within(work)));
            case Turn.GoAlone(TransactionAttempts attempts, CountDownLatch done) -> {
                keepOutcome(() -> attempts.run(work));
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
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return turns.take();
                } catch (InterruptedException meanwhile) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
