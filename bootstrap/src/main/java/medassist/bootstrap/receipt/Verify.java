package medassist.bootstrap.receipt;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import medassist.bootstrap.policy.Language;
import medassist.rest.receipt.Receipts;
import medassist.rest.receipt.VerificationReply;
import medassist.rest.receipt.VerificationReply.Check;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a receipt again, without a database. */
@Command(
        name = "verify",
        description = "Computes a receipt again and checks its signature. Exit code 1 if anything does not hold.",
        mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a receipt, as GET /settlements/…/receipt answers it")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder whose key signed it (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "public keys to trust as well, as GET /receipts/keys answers them")
    private @Nullable Path keys;

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (var context = ApplicationContext.builder()
                .mainClass(ReceiptCommand.class)
                .properties(settings())
                .start()) {
            VerificationReply reply = context.getBean(Receipts.class).verify(Files.readString(file), language.locale());
            var out = command.commandLine().getOut();
            reply.checks()
                    .forEach(check ->
                            out.printf("%s %s: %s%n", check.holds() ? "✓" : "✗", check.check(), check.detail()));
            if (!reply.holds(Check.SIGNATURE) && keys == null && !Files.exists(keyFile())) {
                out.println(language.wording().receiptKeyMissing(data.toString()));
            }
            out.println(language.wording().receiptStandingUnknown());
            return reply.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Path keyFile() {
        return ReceiptKey.file(System.getenv(), data);
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("datasources.default.enabled", false);
        settings.put("medassist.receipt-key", keyFile());
        if (keys != null) {
            settings.put("medassist.receipt-trusted-keys", keys);
        }
        return settings;
    }
}
