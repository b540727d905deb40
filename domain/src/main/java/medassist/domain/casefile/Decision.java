package medassist.domain.casefile;

import java.util.List;
import java.util.function.Function;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/**
 * What is decided by a case file 决定: an outcome with what it changes, or that more must be looked at first. Nothing is changed
 * until it is saved.
 *
 * @param <T> the outcome
 */
public sealed interface Decision<T> {

    /** The file does not hold enough: it is opened once more, with these needs, and decided by again. */
    record NeedsMore<T>(Needs needs) implements Decision<T> {}

    /** It is decided. */
    record Made<T>(T outcome, List<Change> changes) implements Decision<T> {

        public Made {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What is decided.
     *
     * @throws IllegalStateException if more must be looked at first
     */
    default Made<T> made() {
        return switch (this) {
            case Made<T> made -> made;
            case NeedsMore<T> _ -> throw new IllegalStateException("a decision asks for more a second time");
        };
    }

    /** The same decision, about something else. */
    static <T, R> Decision<Outcome<R>> about(Decision<Outcome<T>> decision, Function<T, R> mapping) {
        return switch (decision) {
            case NeedsMore<Outcome<T>>(Needs needs) -> new NeedsMore<>(needs);
            case Made<Outcome<T>>(Outcome<T> outcome, List<Change> changes) ->
                new Made<>(outcome.map(mapping), changes);
        };
    }

    /** It is done, with these changes. */
    static <T> Decision<Outcome<T>> done(T result, List<? extends Change> changes) {
        return new Made<>(new Outcome.Done<>(result), List.copyOf(changes));
    }

    /** It had been done before. */
    static <T> Decision<Outcome<T>> doneBefore(T result) {
        return new Made<>(new Outcome.DoneBefore<>(result), List.of());
    }

    /** A rule refuses it. */
    static <T> Decision<Outcome<T>> refused(Refusal refusal) {
        return new Made<>(new Outcome.Refused<>(refusal), List.of());
    }

    /** A rule refuses it. */
    static <T> Decision<Outcome<T>> refused(Refusal.Code code, Object... arguments) {
        return refused(Refusal.of(code, arguments));
    }
}
