package medassist.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a caller may do, and how far it reaches 授权.
 *
 * @param permissions what it may do
 * @param reach how far, whatever it does
 */
public record Authority(Set<Permission> permissions, Reach reach) {

    /** Of who has not said who it is. */
    public static final Authority NONE = new Authority(Set.of(), Reach.ALL);

    /** Of the service itself, where it carries out what others have decided. */
    public static final Authority EVERYTHING = new Authority(EnumSet.allOf(Permission.class), Reach.ALL);

    public Authority {
        permissions = permissions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(permissions));
    }

    /** That of roles within a reach. */
    public static Authority of(Set<Role> roles, Reach reach) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return new Authority(all, reach);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * How far something may be done.
     *
     * @throws NotPermittedException if it may not be done at all
     */
    public Reach to(Permission permission) {
        if (!allows(permission)) {
            throw new NotPermittedException(permission);
        }
        return reach;
    }
}
