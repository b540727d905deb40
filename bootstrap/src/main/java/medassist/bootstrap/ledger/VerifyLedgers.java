package medassist.bootstrap.ledger;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import medassist.application.wording.Texts;
import medassist.bootstrap.database.Database;
import medassist.bootstrap.database.KeyPlace;
import medassist.bootstrap.policy.Language;
import medassist.persistence.chain.LedgerVerification;
import medassist.persistence.key.KeyRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks the chains of all ledgers, beside a running service or without one. */
@Command(
        name = "verify",
        description = {
            "Computes the chain of every ledger, its counters and the root of every day again, and names what was changed.",
            "Exit code 1 if anything was. With --resume, a run that was interrupted is taken up where it stopped."
        },
        mixinStandardHelpOptions = true)
final class VerifyLedgers implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder of the service (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--resume",
            description = "go on where an earlier run was interrupted, and do not look at what it has walked")
    private boolean resume;

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Texts texts = FindingTexts.in(language.locale());
        var bookmark = new Bookmark(data.resolve("ledger-verification"));
        Bookmark.Page page = resume ? bookmark.read() : Bookmark.Page.FIRST;
        Path keys = KeyPlace.of(System.getenv(), data);
        try (var database = Database.beside(System.getenv(), data);
                var context = ApplicationContext.builder()
                        .mainClass(LedgerCommand.class)
                        .properties(database.settingsOfCommand(keys))
                        .start()) {
            if (!page.equals(Bookmark.Page.FIRST)) {
                err.println(texts.text("resumed", page.progress().after()));
            }
            context.getBean(KeyRegister.class).check();
            var run = new VerificationRun(page, bookmark, out, err, texts);
            context.getBean(LedgerVerification.class).verify(page.progress(), run::found, run::came);
            bookmark.remove();
            out.println(run.summary());
            return run.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
