package medassist.domain.access;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of the things of one kind somebody reaches: all of them, or those that are named.
 *
 * @param all whether all are; then none is named
 */
public record Extent(boolean all, Set<String> names) {

    public static final Extent ALL = new Extent(true, Set.of());

    public Extent {
        names = Set.copyOf(names);
        if (all != names.isEmpty()) {
            throw new IllegalArgumentException("all, or some that are named");
        }
    }

    /** Those that are named. */
    public static Extent of(Set<String> names) {
        return new Extent(false, names);
    }

    public boolean reaches(String name) {
        return all || names.contains(name);
    }

    boolean reaches(Predicate<String> named) {
        return all || names.stream().anyMatch(named);
    }
}
