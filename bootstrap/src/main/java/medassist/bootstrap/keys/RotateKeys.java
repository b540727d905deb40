package medassist.bootstrap.keys;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import medassist.application.wording.Texts;
import medassist.bootstrap.database.Database;
import medassist.bootstrap.database.KeyPlace;
import medassist.bootstrap.policy.Language;
import medassist.persistence.key.KeyRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a new key of fields in place of the old one, beside a running service or without one. */
@Command(
        name = "rotate",
        description = {
            "Makes a new key of fields, encrypts all that is under the old one anew, and puts the old one aside.",
            "Goes on with what a run that was interrupted, or a time before there was encryption, has left."
        },
        mixinStandardHelpOptions = true)
final class RotateKeys implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder of the service (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path keys = KeyPlace.of(System.getenv(), data);
        var texts = new Texts(ResourceBundle.getBundle("medassist.bootstrap.keys.texts", language.locale()));
        try (var database = Database.beside(System.getenv(), data);
                var context = ApplicationContext.builder()
                        .mainClass(KeysCommand.class)
                        .properties(database.settingsOfCommand(keys))
                        .start()) {
            context.getBean(KeyRotation.class).rotate(new Printed(keys, texts, command));
            return ExitCode.OK;
        }
    }

    /** A rotation as the operator sees it: its end on the output, its progress beside it. */
    private record Printed(Path keys, Texts texts, PrintWriter out, PrintWriter err) implements KeyRotation.Listener {

        Printed(Path keys, Texts texts, CommandSpec command) {
            this(
                    keys,
                    texts,
                    command.commandLine().getOut(),
                    command.commandLine().getErr());
        }

        @Override
        public void began(String key, boolean isNew) {
            say(err, texts.text(isNew ? "began.new" : "began.resumed", key));
        }

        @Override
        public void encrypted(String column, long values) {
            say(err, texts.text("encrypted", column, values));
        }

        @Override
        public void ended(List<String> retired) {
            retired.forEach(key -> say(
                    out,
                    texts.text(
                            "retired",
                            key,
                            keys.resolve("retired").resolve(key + ".json").toString())));
            say(out, texts.text("ended"));
        }

        private static void say(PrintWriter writer, String text) {
            writer.println(text);
            writer.flush();
        }
    }
}
