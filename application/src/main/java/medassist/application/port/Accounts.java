package medassist.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;

/** The accounts with their keys 账号与凭据; none is ever removed. */
public interface Accounts {

    Optional<Account> find(String name);

    /** All accounts, by name. */
    List<Account> list();

    /**
     * Adds an account.
     *
     * @return whether there was none of its name
     */
    boolean add(Account account);

    /** Keeps that an account was revoked; one revoked before stays as it is. */
    void revoke(String name, Instant at);

    /** An account's keys, the one added last first. */
    List<AccountKey> keysOf(String name);

    /** Adds a key that nobody has yet. */
    void addKey(AccountKey key);

    /** Has those keys of an account end at a moment that would last longer. */
    void endKeys(String name, Instant at);

    /** The key of a digest, whether it is still valid or not. */
    Optional<AccountKey> key(String digest);
}
