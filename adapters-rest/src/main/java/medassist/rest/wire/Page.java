package medassist.rest.wire;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to give as {@code after} for the next page; null on the last
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {}
