package medassist.bootstrap.policy;

import java.util.Locale;
import medassist.application.wording.Wording;
import medassist.policy.PolicyPackException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The language that a command speaks. */
public final class Language {

    /** The languages, as users type them. */
    enum Choice {
        zh,
        en
    }

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "zh (default) or en")
    private Choice choice = Choice.zh;

    public Locale locale() {
        return choice == Choice.en ? Locale.ENGLISH : Locale.CHINESE;
    }

    /** Says why a pack cannot be read, and that the command failed. */
    int unreadable(PolicyPackException fault, CommandSpec command) {
        command.commandLine().getErr().println(fault.text(wording().ofReview()));
        return ExitCode.SOFTWARE;
    }

    public Wording wording() {
        return Wording.in(locale());
    }
}
