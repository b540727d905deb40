package medassist.bootstrap.policy;

import java.util.Locale;
import medassist.application.wording.Wording;
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

    public Wording wording() {
        return Wording.in(locale());
    }
}
