package medassist.domain.validity;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which something holds 有效期, both ends included; without a last day it is open. */
public record Validity(LocalDate from, LocalDate to) {

    /** Stands for the last day of what has none. */
    private static final LocalDate OPEN = LocalDate.MAX;

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + to + " comes before the first, " + from);
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, OPEN);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean includes(Validity other) {
        return includes(other.from) && includes(other.to);
    }

    public boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public boolean isOpen() {
        return to.equals(OPEN);
    }

    /** The days that both have; empty where there are none. */
    public Optional<Validity> intersection(Validity other) {
        return overlaps(other)
                ? Optional.of(new Validity(
                        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    /** The interval in the notation of ISO 8601, such as {@code 2023-01-01/2023-12-31}, or {@code 2023-01-01/..}. */
    @Override
    public String toString() {
        return from + "/" + (isOpen() ? ".." : to);
    }
}
