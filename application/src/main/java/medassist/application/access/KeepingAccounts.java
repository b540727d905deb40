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
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Extent;
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
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public KeepingAccounts(Accounts accounts, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        this.accounts = accounts;
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

    /**
     * What it will show.
     *
     * @param digest as {@link AccountKey#digest}
     */
    public record Credential(AccountKey.Kind kind, String digest) {}

    /** An account with its keys. */
    public record Listed(Account account, List<AccountKey> keys) {

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
            if (accounts.key(credential.digest()).isPresent()) {
                return Outcome.refused(Refusal.Code.KEY_IN_USE);
            }
            if (!accounts.add(account)) {
                return Outcome.refused(Refusal.Code.ACCOUNT_EXISTS, wanted.name());
            }
            return keyed(account, credential, Action.ADD_ACCOUNT, now, by);
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

    /**
     * Gives an account another key; those it has end after the overlap.
     *
     * @param overlap for how long the keys before may still be used
     */
    public Outcome<Account> rotate(String name, Credential credential, Duration overlap, Caller by) {
        by.reach(Permission.ADMINISTER);
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            if (accounts.key(credential.digest()).isPresent()) {
                return Outcome.refused(Refusal.Code.KEY_IN_USE);
            }
            return accounts.find(name)
                    .filter(account -> account.revokedAt().isEmpty())
                    .map(account -> {
                        accounts.endKeys(name, now.plus(overlap));
                        return keyed(account, credential, Action.ROTATE_KEY, now, by);
                    })
                    .orElseGet(() -> Outcome.refused(Refusal.Code.UNKNOWN_ACCOUNT, name));
        });
    }

    private Outcome<Account> keyed(Account account, Credential credential, Action action, Instant now, Caller by) {
        var key = new AccountKey(credential.digest(), credential.kind(), account.name(), now, Optional.empty());
        accounts.addKey(key);
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
                .map(account -> new Listed(account, accounts.keysOf(account.name())))
                .toList());
    }
}
