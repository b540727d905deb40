package medassist.persistence.access;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.access.Account;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}. */
@MappedEntity("account")
record AccountRow(
        String name,
        String roles,
        @Nullable LocalDate lastDay,
        Instant addedAt,
        @Nullable Instant revokedAt) {

    private static final String SEPARATOR = ", ";

    static AccountRow from(Account account) {
        return new AccountRow(
                account.name(),
                account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(SEPARATOR)),
                account.lastDay().orElse(null),
                account.addedAt(),
                account.revokedAt().orElse(null));
    }

    /** @param bounds those of all accounts, or of this one */
    Account toDomain(List<BoundRow> bounds) {
        Map<Dimension, Set<String>> names = new EnumMap<>(Dimension.class);
        bounds.stream()
                .filter(bound -> bound.account().equals(name))
                .forEach(bound -> names.computeIfAbsent(bound.dimension(), _ -> new HashSet<>())
                        .add(bound.name()));
        Map<Dimension, Extent> extents = new EnumMap<>(Dimension.class);
        names.forEach((dimension, reached) -> extents.put(dimension, Extent.of(reached)));
        return new Account(
                name,
                Arrays.stream(roles.split(SEPARATOR)).map(Role::valueOf).collect(Collectors.toSet()),
                new Reach(extents),
                Optional.ofNullable(lastDay),
                addedAt,
                Optional.ofNullable(revokedAt));
    }
}
