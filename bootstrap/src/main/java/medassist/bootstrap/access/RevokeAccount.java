package medassist.bootstrap.access;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes an account. */
@Command(
        name = "revoke",
        description = "Lets an account in no more, whatever it shows; a running service knows within seconds.",
        mixinStandardHelpOptions = true)
final class RevokeAccount implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the account")
    private String name = "";

    @Mixin
    private AccountsOfFolder accounts = new AccountsOfFolder();

    @Override
    public Integer call() throws IOException {
        return accounts.with(keeping -> accounts.said(keeping.revoke(name, AccountsOfFolder.OWNER), ""));
    }
}
