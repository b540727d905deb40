package medassist.bootstrap.access;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.access.KeepingAccounts;
import medassist.application.port.Accounts;
import medassist.application.port.AuditTrail;
import medassist.application.port.Logins;
import medassist.application.port.Secrets;
import medassist.application.port.UnitOfWork;
import medassist.bootstrap.database.Database;
import medassist.bootstrap.database.KeyPlace;
import medassist.bootstrap.policy.Language;
import medassist.domain.access.Account;
import medassist.domain.access.Authority;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The accounts that a service over a data folder knows; whoever owns the folder may do everything with them. */
final class AccountsOfFolder {

    static final Caller OWNER = new Caller("launcher", "launcher", "", Authority.EVERYTHING);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder of the service (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Mixin
    private Language language = new Language();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Does something with them. */
    <T> T with(Function<KeepingAccounts, T> work) throws IOException {
        try (var database = Database.besideOrNew(System.getenv(), data);
                var context = ApplicationContext.builder()
                        .mainClass(AccessCommand.class)
                        .properties(settings(database, KeyPlace.guessed(System.getenv(), data)))
                        .start()) {
            return work.apply(new KeepingAccounts(
                    context.getBean(Accounts.class),
                    context.getBean(Logins.class),
                    context.getBean(Secrets.class),
                    context.getBean(AuditTrail.class),
                    context.getBean(UnitOfWork.class),
                    context.getBean(InstantSource.class)));
        }
    }

    private static Map<String, Object> settings(Database database, Path keys) {
        var settings = new HashMap<>(database.settings());
        settings.put(KeyPlace.SETTING, keys);
        // A service that runs has moved the schema on.
        settings.put("flyway.datasources.default.enabled", !database.isServed());
        return settings;
    }

    /** Prints an account with its roles and something behind them, or why there is none; the exit code. */
    int said(Outcome<Account> outcome, String secret) {
        return switch (outcome) {
            case Outcome.Done<Account>(Account account) -> said(account, secret);
            case Outcome.DoneBefore<Account>(Account account) -> said(account, secret);
            case Outcome.Refused<Account>(Refusal refusal) -> {
                command.commandLine().getErr().println(language.wording().refusal(refusal));
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private int said(Account account, String secret) {
        String roles = account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        command.commandLine().getOut().println(account.name() + " " + roles + (secret.isEmpty() ? "" : " " + secret));
        return ExitCode.OK;
    }
}
