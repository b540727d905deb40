package medassist.bootstrap.doctor;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import medassist.application.wording.Texts;
import medassist.bootstrap.database.Database;
import medassist.bootstrap.database.KeyPlace;
import medassist.bootstrap.policy.Language;
import medassist.bootstrap.settings.Listening;
import medassist.bootstrap.settings.SettingException;
import medassist.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at what must be right where a service runs, beside it or without it, and changes nothing. */
@Command(
        name = "doctor",
        description = {
            "Looks at file modes, free disk, settings and clock of the database, keys, seals and the settings, and says what is wrong.",
            "Exit code 1 if anything is."
        },
        mixinStandardHelpOptions = true)
public final class Doctor implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder of the service (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address that the service is told to serve on (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var texts = new Texts(ResourceBundle.getBundle("medassist.bootstrap.doctor.texts", language.locale()));
        var out = command.commandLine().getOut();
        var report = new Report(out, texts);
        Map<String, String> environment = System.getenv();
        // Before a database is started, which closes its folder to others.
        new FileChecks(data, KeyPlace.guessed(environment, data), report).run();
        lookAtSettings(environment, report);
        try {
            Path keys = KeyPlace.of(environment, data);
            try (var database = Database.beside(environment, data);
                    var context = ApplicationContext.builder()
                            .mainClass(Doctor.class)
                            .properties(database.settingsOfCommand(keys))
                            .start()) {
                new DatabaseChecks(context, report).run();
            }
        } catch (IOException noDatabase) {
            report.failed(noDatabase);
        }
        out.println(report.summary());
        return report.problems() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void lookAtSettings(Map<String, String> environment, Report report) {
        try {
            var settings = new Settings(environment);
            settings.check();
            Listening.of(host, 0, settings);
            report.say("settings", true);
        } catch (SettingException wrong) {
            report.failed(wrong);
        }
    }
}
