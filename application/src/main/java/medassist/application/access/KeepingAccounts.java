package medassist.application.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.application.port.Accounts;
import medassist.application.port.AuditTrail;
import medassist.application.port.Logins;
import medassist.application.port.Secrets;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Extent;
import medassist.domain.access.Login;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/** Adds accounts, exchanges their keys and revokes them 账号管理. */
public final class KeepingAccounts {

    private final Accounts accounts;
    private final Logins logins;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public KeepingAccounts(
            Accounts accounts,
            Logins logins,
            Secrets secrets,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.secrets = secrets;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What a new account shall be.
     *
     * @param reach how far it reaches, by each dimension that was said, be it without bounds
     * @param lastDay on which it may come in; empty for no end
     */
    public record Wanted(String name, Set<Role> roles, Map<Dimension, Extent> reach, Optional<LocalDate> lastDay) {

        public Wanted {
            roles = Set.copyOf(roles);
            reach = Map.copyOf(reach);
        }
    }

    /** What it will show to come in. */
    public sealed interface Credential {

        /**
         * What a program sends or proves.
         *
         * @param digest as {@link AccountKey#digest}
         */
        record Key(AccountKey.Kind kind, String digest) implements Credential {}

        /**
         * What a person types.
         *
         * @param isInitial whether it must be changed first
         * @param isSecondFactorWaived whether no second factor is asked for, whatever the roles
         */
        record Password(String text, boolean isInitial, boolean isSecondFactorWaived) implements Credential {

            @Override
            public String toString() {
                return "a password";
            }
        }
    }

    /**
     * An account with its keys.
     *
     * @param login empty where no person signs in as it
     */
    public record Listed(Account account, List<AccountKey> keys, Optional<Login> login) {

        public Listed {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Adds an account; refused where its roles exclude each other, are not bounded as they must be, or the name is
     * taken.
     */
    public Outcome<Account> add(Wanted wanted, Credential credential, Caller by) {
        by.reach(Permission.ADMINISTER);
        Optional<Refusal> refusal = refusal(wanted);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            var account = new Account(
                    wanted.name(), wanted.roles(), new Reach(wanted.reach()), wanted.lastDay(), now, Optional.empty());
            if (isInUse(credential)) {
                return Outcome.refused(Refusal.Code.KEY_IN_USE);
            }
            if (!accounts.add(account)) {
                return Outcome.refused(Refusal.Code.ACCOUNT_EXISTS, wanted.name());
            }
            show(account, credential, now);
            return noted(account, Action.ADD_ACCOUNT, now, by);
        });
    }

    private static Optional<Refusal> refusal(Wanted wanted) {
        Optional<Refusal> conflict = Role.conflict(wanted.roles())
                .map(roles -> Refusal.of(Refusal.Code.ROLES_EXCLUDE_EACH_OTHER, roles.getFirst(), roles.getLast()));
        return conflict.or(() -> wanted.roles().stream()
                .sorted()
                .flatMap(role -> role.bounds().stream().sorted())
                .filter(dimension -> !wanted.reach().containsKey(dimension))
                .findFirst()
                .map(dimension -> Refusal.of(Refusal.Code.REACH_NOT_STATED, dimension)));
    }

    private boolean isInUse(Credential credential) {
        return credential instanceof Credential.Key key
                && accounts.key(key.digest()).isPresent();
    }

    /** Keeps what an account shows. */
    private void show(Account account, Credential credential, Instant now) {
        switch (credential) {
            case Credential.Key(AccountKey.Kind kind, String digest) ->
                accounts.addKey(new AccountKey(digest, kind, account.name(), now, Optional.empty()));
            case Credential.Password password -> {
                logins.put(Login.begun(
                        account.name(),
                        secrets.hash(password.text()),
                        password.isInitial(),
                        password.isSecondFactorWaived()));
                // Behind it: who signs in by the one before meanwhile has its row, and is waited for.
                logins.endOthers(account.name(), "");
            }
        }
    }

    /**
     * Gives an account another key, and those it has end after the overlap; or another password, and the one before, its second
     * factor and its sessions end now.
     *
     * @param overlap for how long the keys before may still be used
     */
    public Outcome<Account> rotate(String name, Credential credential, Duration overlap, Caller by) {
        by.reach(Permission.ADMINISTER);
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            if (isInUse(credential)) {
                return Outcome.refused(Refusal.Code.KEY_IN_USE);
            }
            return accounts.find(name)
                    .filter(account -> account.revokedAt().isEmpty())
                    .map(account -> {
                        Action action = end(account, credential, now.plus(overlap));
                        show(account, credential, now);
                        return noted(account, action, now, by);
                    })
                    .orElseGet(() -> Outcome.refused(Refusal.Code.UNKNOWN_ACCOUNT, name));
        });
    }

    /** Ends what another credential takes the place of. */
    private Action end(Account account, Credential by, Instant keysAt) {
        return switch (by) {
            case Credential.Key _ -> {
                accounts.endKeys(account.name(), keysAt);
                yield Action.ROTATE_KEY;
            }
            case Credential.Password _ -> Action.SET_PASSWORD;
        };
    }

    private Outcome<Account> noted(Account account, Action action, Instant now, Caller by) {
        audit.add(new AuditEntry(now, by, action, "", account.name(), said(account)));
        return new Outcome.Done<>(account);
    }

    private static String said(Account account) {
        return account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    /** Revokes an account, so that none of its keys lets anybody in any more; revoked before, it stays so. */
    public Outcome<Account> revoke(String name, Caller by) {
        by.reach(Permission.ADMINISTER);
        return unitOfWork.within(() -> accounts.find(name)
                .map(account -> revoked(account, by))
                .orElseGet(() -> Outcome.refused(Refusal.Code.UNKNOWN_ACCOUNT, name)));
    }

    private Outcome<Account> revoked(Account account, Caller by) {
        if (account.revokedAt().isPresent()) {
            return new Outcome.DoneBefore<>(account);
        }
        Instant now = clock.instant();
        accounts.revoke(account.name(), now);
        audit.add(new AuditEntry(now, by, Action.REVOKE_ACCOUNT, "", account.name(), ""));
        return new Outcome.Done<>(account);
    }

    /** All accounts with their keys, by name. */
    public List<Listed> list(Caller by) {
        by.reach(Permission.ADMINISTER);
        return unitOfWork.within(() -> accounts.list().stream()
                .map(account -> new Listed(account, accounts.keysOf(account.name()), logins.find(account.name())))
                .toList());
    }
}
