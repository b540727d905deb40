package medassist.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may come in 账号: a person of the office, or a program. It begins when it is added, its keys are
 * exchanged while it lasts, and it ends on its last day or when it is revoked; what it did stays under its name.
 *
 * @param name by which records call it; a code, and no person's name
 * @param lastDay on which it may still come in
 * @param revokedAt empty where it was not
 */
public record Account(
        String name,
        Set<Role> roles,
        Reach reach,
        Optional<LocalDate> lastDay,
        Instant addedAt,
        Optional<Instant> revokedAt) {

    public Account {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account has a role");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Whether it may come in. */
    public boolean isOpen(LocalDate day) {
        return revokedAt.isEmpty() && lastDay.filter(day::isAfter).isEmpty();
    }

    /** What it may do. */
    public Authority authority() {
        return Authority.of(roles, reach);
    }
}
