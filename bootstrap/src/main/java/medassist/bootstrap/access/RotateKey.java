package medassist.bootstrap.access;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import medassist.application.access.KeepingAccounts.Credential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an account another key or password. */
@Command(
        name = "rotate",
        description = {
            "Gives an account another key and prints it, once; the keys before end after the overlap.",
            "Another password ends the one before, its second factor and its sessions at once."
        },
        mixinStandardHelpOptions = true)
final class RotateKey implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the account")
    private String name = "";

    @Option(
            names = "--overlap",
            paramLabel = "DURATION",
            defaultValue = "PT24H",
            description = "for how long the keys before may still be used, such as PT1H (default: ${DEFAULT-VALUE})")
    private Duration overlap = Duration.ZERO;

    @Option(names = "--password", description = "another password, of a person who forgot its own or lost its phone")
    private boolean password;

    @Mixin
    private AccountsOfFolder accounts = new AccountsOfFolder();

    @Override
    public Integer call() throws IOException {
        String secret = password ? NewSecrets.password() : NewSecrets.apiKey();
        Credential credential = password ? NewSecrets.initial(secret) : NewSecrets.credential(secret);
        return accounts.with(
                keeping -> accounts.said(keeping.rotate(name, credential, overlap, AccountsOfFolder.OWNER), secret));
    }
}
