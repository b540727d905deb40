package medassist.bootstrap.access;

import picocli.CommandLine.Command;

/** What whoever owns the data folder can do about who comes in. */
@Command(
        name = "access",
        description = "Adds accounts, exchanges their keys and revokes them, beside a running service or without one.",
        subcommands = {AddAccount.class, ListAccounts.class, RotateKey.class, RevokeAccount.class, ShowRoles.class},
        mixinStandardHelpOptions = true)
public final class AccessCommand {}
