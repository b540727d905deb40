package medassist.bootstrap;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.access.KeepingAccounts;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.access.KeepingAccounts.Wanted;
import medassist.bootstrap.access.NewSecrets;
import medassist.domain.access.Account;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.Issuer;

/** An account for each role, to try the service with; each start gives them new keys and passwords. */
final class DemoAccounts {

    private final KeepingAccounts keeping;
    private final Caller by;

    DemoAccounts(KeepingAccounts keeping, Caller by) {
        this.keeping = keeping;
        this.by = by;
    }

    static String name(Role role) {
        return "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * By what each role's account comes in.
     *
     * @param key of programs
     * @param password of people, in the console
     */
    record Shown(String key, String password) {

        @Override
        public String toString() {
            return "a key and a password";
        }
    }

    /** Those of all roles. */
    Map<Role, Shown> shown() {
        Map<Role, Shown> shown = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            shown.put(role, new Shown(key(role), password(role)));
        }
        return shown;
    }

    /** Without a second factor, which nobody who tries things out has at hand. */
    private String password(Role role) {
        String password = NewSecrets.password();
        keeping.rotate(name(role), new Credential.Password(password, false, true), Duration.ZERO, by);
        return password;
    }

    private String key(Role role) {
        String key = NewSecrets.apiKey();
        var wanted = new Wanted(name(role), Set.of(role), reach(role), Optional.empty());
        Outcome<Account> added = keeping.add(wanted, NewSecrets.credential(key), by);
        if (added instanceof Outcome.Refused<Account>) {
            keeping.rotate(wanted.name(), NewSecrets.credential(key), Duration.ZERO, by);
        }
        return key;
    }

    private static Map<Dimension, Extent> reach(Role role) {
        Map<Dimension, Extent> reach = new EnumMap<>(Dimension.class);
        for (Dimension dimension : role.bounds()) {
            reach.put(dimension, extent(role, dimension));
        }
        return reach;
    }

    /** Of a gateway all institutions, as it has them. */
    private static Extent extent(Role role, Dimension dimension) {
        return role == Role.GATEWAY && dimension == Dimension.INSTITUTION
                ? Extent.ALL
                : Extent.of(Set.of(name(dimension)));
    }

    private static String name(Dimension dimension) {
        return switch (dimension) {
            case JURISDICTION -> Demo.JURISDICTION;
            case INSTITUTION -> Demo.INSTITUTION;
            case ISSUER -> Issuer.CIVIL_AFFAIRS.name();
            case TOWNSHIP -> Demo.TOWNSHIP;
            case PERSON -> Demo.PERSON;
        };
    }
}
