package medassist.bootstrap.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import medassist.bootstrap.database.KeyPlace;
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

    private static final Pattern SIGNATURE = Pattern.compile("\"signature\"\\s*:\\s*\"([A-Za-z0-9_-]+)[.]");
    private static final Pattern KEY_ID = Pattern.compile("\"kid\"\\s*:\\s*\"([A-Za-z0-9_-]+)\"");

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
            description = "public keys to trust as well, as GET /receipts/keys answers them; they are enough alone")
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
            if (!reply.holds(Check.SIGNATURE)) {
                out.println(language.wording().receiptKeyMissing(folder().toString(), signer()));
            }
            out.println(language.wording().receiptStandingUnknown());
            return reply.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Path folder() {
        return KeyPlace.guessed(System.getenv(), data);
    }

    /** The key by which the receipt says that it was signed, out of the header of its JWS; a question mark where it does not say. */
    private String signer() throws IOException {
        var signature = SIGNATURE.matcher(Files.readString(file));
        try {
            var keyId = KEY_ID.matcher(
                    signature.find() ? new String(Base64.getUrlDecoder().decode(signature.group(1)), UTF_8) : "");
            return keyId.find() ? keyId.group(1) : "?";
        } catch (IllegalArgumentException noHeader) {
            return "?";
        }
    }

    private Map<String, Object> settings() throws IOException {
        var settings = new HashMap<String, Object>();
        settings.put("datasources.default.enabled", false);
        settings.put(KeyPlace.SETTING, folder());
        if (keys != null) {
            if (!Files.isReadable(keys)) {
                throw new IOException("--keys names " + keys + ", which is not there");
            }
            settings.put("medassist.receipt-trusted-keys", keys);
        }
        return settings;
    }
}
