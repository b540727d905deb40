package medassist.domain.outcome;

import java.util.function.Function;

/**
 * What a conversation comes to 办理结果. What a rule foresees is a value here, never an exception.
 *
 * @param <T> what it was about, as it is afterwards
 */
public sealed interface Outcome<T> {

    /** It was done now. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It had been done before; nothing was changed, and this is how it is. */
    record DoneBefore<T>(T result) implements Outcome<T> {}

    /** A rule refused it; nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** A refusal for the code, with what its wording speaks of. */
    static <T> Outcome<T> refused(Refusal.Code code, Object... arguments) {
        return new Refused<>(Refusal.of(code, arguments));
    }

    /** What follows from what was done, now or before; a refusal stays one. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T result) -> next.apply(result);
            case DoneBefore<T>(T result) -> next.apply(result);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /** The same outcome about something else. */
    default <R> Outcome<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(T result) -> new Done<>(mapping.apply(result));
            case DoneBefore<T>(T result) -> new DoneBefore<>(mapping.apply(result));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /** What follows from what was done, now or before, or else from the refusal. */
    default <R> R either(Function<T, R> done, Function<Refusal, R> refused) {
        return switch (this) {
            case Done<T>(T result) -> done.apply(result);
            case DoneBefore<T>(T result) -> done.apply(result);
            case Refused<T>(Refusal refusal) -> refused.apply(refusal);
        };
    }
}
