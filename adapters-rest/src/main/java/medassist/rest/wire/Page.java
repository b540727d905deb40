package medassist.rest.wire;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to give as {@code after} for the next page; null on the last
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * A page of at most {@code limit}, written out of what was found.
     *
     * @param found more than the limit where there is a next page
     * @param cursor what to give as {@code after} to go on behind an item
     */
    public static <S, T> Page<T> of(List<S> found, int limit, Function<S, T> item, Function<S, String> cursor) {
        List<S> shown = found.stream().limit(limit).toList();
        return new Page<>(
                shown.stream().map(item).toList(), found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
