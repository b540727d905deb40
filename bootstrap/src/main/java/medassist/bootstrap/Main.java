package medassist.bootstrap;

import medassist.bootstrap.access.AccessCommand;
import medassist.bootstrap.applications.ApplicationsCommand;
import medassist.bootstrap.doctor.Doctor;
import medassist.bootstrap.keys.KeysCommand;
import medassist.bootstrap.ledger.LedgerCommand;
import medassist.bootstrap.policy.PolicyCommand;
import medassist.bootstrap.receipt.ReceiptCommand;
import medassist.bootstrap.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "medassist",
        description = "MedAssist 医疗救助: medical assistance at the hospital counter, and its annual ledger.",
        subcommands = {
            Serve.class,
            PolicyCommand.class,
            ReceiptCommand.class,
            LedgerCommand.class,
            AccessCommand.class,
            ApplicationsCommand.class,
            KeysCommand.class,
            Doctor.class,
            SimulateCommand.class,
            Rehearse.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    private Main() {}

    /** Runs the command; the process ends with its exit code, or goes on serving. */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureReport())
                .execute(arguments);
        System.exit(exitCode);
    }
}
