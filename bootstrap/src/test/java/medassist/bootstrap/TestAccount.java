package medassist.bootstrap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.port.Accounts;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;

/** An account that may do everything, which no command adds, since such roles exclude each other. */
final class TestAccount {

    /** What it shows. */
    static final String KEY = "mak_of-tests-that-may-do-everything";

    private TestAccount() {}

    /** Adds it to stores. */
    static void add(Accounts accounts) {
        Instant at = Instant.EPOCH;
        accounts.add(new Account("test", EnumSet.allOf(Role.class), Reach.ALL, Optional.empty(), at, Optional.empty()));
        accounts.addKey(new AccountKey(ContentDigest.of(KEY), AccountKey.Kind.API_KEY, "test", at, Optional.empty()));
    }

    /** Adds it behind the service's back, where it is not there yet. */
    static void add(Connection connection) throws SQLException {
        String roles = Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO account (name, roles, added_at) VALUES ('test', '" + roles
                    + "', now()) ON CONFLICT DO NOTHING");
            statement.execute("INSERT INTO account_key (digest, kind, account, added_at) VALUES ('"
                    + ContentDigest.of(KEY) + "', 'API_KEY', 'test', now()) ON CONFLICT DO NOTHING");
        }
    }
}
