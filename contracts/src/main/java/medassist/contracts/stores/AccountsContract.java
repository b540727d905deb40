package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import medassist.application.port.Accounts;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} must do. */
public interface AccountsContract extends OverStores {

    Instant ADDED = Instant.parse("2023-05-01T02:03:04.123456Z");

    @Test
    default void keepsAccountsWithWhatTheyReachUntilTheyAreRevoked() {
        Account bounded = account(
                "a",
                Set.of(Role.TOWNSHIP, Role.HOSPITAL),
                new Reach(Map.of(
                        Dimension.TOWNSHIP,
                        Extent.of(Set.of("甲 镇", "乙镇")),
                        Dimension.INSTITUTION,
                        Extent.of(Set.of("H1")))),
                Optional.of(LocalDate.of(2024, 12, 31)));
        Account unbounded = account("b", Set.of(Role.ADMIN), Reach.ALL, Optional.empty());

        assertThat(within(() -> accounts().add(bounded))).isTrue();
        assertThat(within(() -> accounts().add(unbounded))).isTrue();
        assertThat(within(() -> accounts().add(account("a", Set.of(Role.ADMIN), Reach.ALL, Optional.empty()))))
                .as("the name is taken")
                .isFalse();
        assertThat(accounts().find(bounded.name())).contains(bounded);
        assertThat(accounts().find("nobody-" + sample().unique())).isEmpty();
        assertThat(accounts().list()).containsSubsequence(bounded, unbounded);

        revoke(unbounded, ADDED.plusSeconds(1));
        revoke(unbounded, ADDED.plusSeconds(2));
        assertThat(accounts().find(unbounded.name()).flatMap(Account::revokedAt))
                .contains(ADDED.plusSeconds(1));
        assertThat(accounts().find(bounded.name())).contains(bounded);
    }

    @Test
    default void keepsKeysOfAccountsAndWhenTheyEnd() {
        Account account = account("k", Set.of(Role.ADMIN), Reach.ALL, Optional.empty());
        AccountKey first = key("1", AccountKey.Kind.API_KEY, account, ADDED, Optional.of(ADDED.plusSeconds(5)));
        AccountKey second = key("2", AccountKey.Kind.CERTIFICATE, account, ADDED.plusSeconds(1), Optional.empty());
        within(() -> {
            accounts().add(account);
            accounts().addKey(first);
            accounts().addKey(second);
            return account;
        });

        assertThat(accounts().key(first.digest())).contains(first);
        assertThat(accounts().key(second.digest())).contains(second);
        assertThat(accounts().key(ContentDigest.of("other " + sample().unique())))
                .isEmpty();
        assertThat(accounts().keysOf(account.name())).containsExactly(second, first);

        Instant end = ADDED.plusSeconds(9);
        within(() -> {
            accounts().endKeys(account.name(), end);
            return account;
        });
        assertThat(accounts().keysOf(account.name()))
                .extracting(AccountKey::endsAt)
                .as("what ends before is left as it is")
                .containsExactly(Optional.of(end), first.endsAt());
    }

    private Accounts accounts() {
        return stores().accounts();
    }

    private <T> T within(Supplier<T> work) {
        return sample().within(work);
    }

    private void revoke(Account account, Instant at) {
        within(() -> {
            accounts().revoke(account.name(), at);
            return account;
        });
    }

    private Account account(String name, Set<Role> roles, Reach reach, Optional<LocalDate> lastDay) {
        return new Account(sample().unique() + "-" + name, roles, reach, lastDay, ADDED, Optional.empty());
    }

    private AccountKey key(
            String number, AccountKey.Kind kind, Account account, Instant addedAt, Optional<Instant> endsAt) {
        return new AccountKey(ContentDigest.of(sample().unique() + number), kind, account.name(), addedAt, endsAt);
    }
}
