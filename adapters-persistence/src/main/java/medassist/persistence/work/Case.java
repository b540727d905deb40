package medassist.persistence.work;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import medassist.application.work.Task;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import org.jspecify.annotations.Nullable;

/**
 * A task on its way through one transaction: what it needs, then what it decides or throws.
 *
 * @param <T> what the task decides
 */
final class Case<T> {

    private final Task<T> task;
    private Needs needs;
    private Decision.@Nullable Made<T> made;
    private @Nullable Throwable thrown;

    Case(Task<T> task) {
        this.task = task;
        this.needs = task.needs();
    }

    Needs needs() {
        return needs;
    }

    /** Decides by the file, or finds that more is needed. */
    void decide(CaseFile file) {
        decide(() -> task.decide(file));
    }

    /** Decides by the file that was opened once more. */
    void decideAtLast(CaseFile file) {
        decide(() -> task.decide(file).made());
    }

    /** Whatever is thrown is the case's own. */
    private void decide(Supplier<Decision<T>> deciding) {
        try {
            switch (deciding.get()) {
                case Decision.Made<T> decision -> made = decision;
                case Decision.NeedsMore<T>(Needs more) -> needs = more;
            }
        } catch (RuntimeException | Error failure) {
            thrown = failure;
        }
    }

    /** Whether it has neither decided nor thrown anything. */
    boolean isOpen() {
        return made == null && thrown == null;
    }

    /** What is to be saved of it. */
    List<Change> changes() {
        return made == null ? List.of() : made.changes();
    }

    /** What it decided, or threw. */
    T outcome() {
        return switch (thrown) {
            case null -> Objects.requireNonNull(made).outcome();
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        };
    }
}
