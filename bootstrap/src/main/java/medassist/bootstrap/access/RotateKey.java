package medassist.bootstrap.access;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an account another key. */
@Command(
        name = "rotate",
        description = "Gives an account another key and prints it, once; the keys before end after the overlap.",
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

    @Mixin
    private AccountsOfFolder accounts = new AccountsOfFolder();

    @Override
    public Integer call() throws IOException {
        String secret = Secrets.apiKey();
        return accounts.with(keeping -> accounts.said(
                keeping.rotate(name, Secrets.credential(secret), overlap, AccountsOfFolder.OWNER), secret));
    }
}
