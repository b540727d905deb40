package medassist.bootstrap.access;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import medassist.application.access.KeepingAccounts.Listed;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Extent;
import medassist.domain.access.Login;
import medassist.domain.access.Role;
import medassist.domain.validity.China;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the accounts, one a line. */
@Command(
        name = "list",
        description =
                "Prints each account with its state, roles, reach, password and keys; no secret, of which none is kept.",
        mixinStandardHelpOptions = true)
final class ListAccounts implements Callable<Integer> {

    @Mixin
    private AccountsOfFolder accounts = new AccountsOfFolder();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        accounts.with(keeping -> keeping.list(AccountsOfFolder.OWNER)).stream()
                .map(listed -> line(listed, Instant.now()))
                .forEach(out::println);
        return ExitCode.OK;
    }

    static String line(Listed listed, Instant now) {
        Account account = listed.account();
        String roles = account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        return account.name() + " " + state(account, now) + " " + roles
                + reach(account)
                + account.lastDay().map(day -> " until=" + day).orElse("")
                + listed.login().map(login -> login(login, now)).orElse("")
                + listed.keys().stream().map(key -> key(key, now)).collect(Collectors.joining());
    }

    private static String state(Account account, Instant now) {
        return account.revokedAt().isPresent() ? "revoked" : account.isOpen(China.day(now)) ? "open" : "ended";
    }

    private static String reach(Account account) {
        return account.reach().extents().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(extent -> " " + extent.getKey().name().toLowerCase(Locale.ROOT) + "=" + names(extent.getValue()))
                .collect(Collectors.joining());
    }

    private static String names(Extent extent) {
        return extent.names().stream().sorted().collect(Collectors.joining(","));
    }

    private static String login(Login login, Instant now) {
        String factor = login.confirmedFactor().isPresent()
                ? " second factor"
                : login.isSecondFactorWaived() ? " second factor waived" : "";
        return " [password" + (login.isInitial() ? " initial" : "") + factor + (login.isLocked(now) ? " locked" : "")
                + "]";
    }

    /** Of a key so much that its holder knows it again. */
    private static String key(AccountKey key, Instant now) {
        String kind = key.kind() == AccountKey.Kind.API_KEY ? "key" : "certificate";
        String end = key.endsAt()
                .map(at -> key.isValid(now) ? " ends " + at : " ended " + at)
                .orElse("");
        return " [" + kind + " " + key.digest().substring(0, 8) + " of " + China.day(key.addedAt()) + end + "]";
    }
}
