package medassist.bootstrap.ledger;

import picocli.CommandLine.Command;

/** What can be done with ledgers from the command line. */
@Command(
        name = "ledger",
        description = "Works with the annual ledgers.",
        subcommands = VerifyLedgers.class,
        mixinStandardHelpOptions = true)
public final class LedgerCommand {}
