package medassist.persistence.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Accounts;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;

/** Accounts in PostgreSQL. */
@Singleton
class JdbcAccounts implements Accounts {

    private static final String ALL = "";

    private final AccountRows rows;
    private final BoundRows bounds;
    private final KeyRows keys;

    JdbcAccounts(AccountRows rows, BoundRows bounds, KeyRows keys) {
        this.rows = rows;
        this.bounds = bounds;
        this.keys = keys;
    }

    @Override
    public Optional<Account> find(String name) {
        return rows.find(name).map(row -> row.toDomain(bounds.of(name)));
    }

    @Override
    public List<Account> list() {
        List<BoundRow> all = bounds.of(ALL);
        return rows.list().stream().map(row -> row.toDomain(all)).toList();
    }

    @Override
    public boolean add(Account account) {
        AccountRow row = AccountRow.from(account);
        boolean isNew = rows.add(row.name(), row.roles(), row.lastDay(), row.addedAt(), row.revokedAt()) == 1;
        List<BoundRow> reached = BoundRow.from(account);
        if (isNew && !reached.isEmpty()) {
            bounds.addAll(reached);
        }
        return isNew;
    }

    @Override
    public void revoke(String name, Instant at) {
        rows.revoke(name, at);
    }

    @Override
    public List<AccountKey> keysOf(String name) {
        return keys.of(name).stream().map(KeyRow::toDomain).toList();
    }

    @Override
    public void addKey(AccountKey key) {
        keys.add(KeyRow.from(key));
    }

    @Override
    public void endKeys(String name, Instant at) {
        keys.end(name, at);
    }

    @Override
    public Optional<AccountKey> key(String digest) {
        return keys.find(digest).map(KeyRow::toDomain);
    }
}
