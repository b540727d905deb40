package medassist.bootstrap.receipt;

import picocli.CommandLine.Command;

/** What anybody does with a receipt. */
@Command(
        name = "receipt",
        description = "Verifies receipts of settlements 结算回执.",
        subcommands = Verify.class,
        mixinStandardHelpOptions = true)
public final class ReceiptCommand {}
